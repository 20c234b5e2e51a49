# The target `docs`: the guides in both languages and the reference of the C++ and the C interface as static pages, in
# docs/html below the build directory. It fails where a public name has no words, and where a link leads nowhere.
find_package(Doxygen 1.9.4 REQUIRED)
find_package(Python3 REQUIRED COMPONENTS Interpreter)

set(docs_source ${PROJECT_SOURCE_DIR}/docs/api)
set(docs_output ${PROJECT_BINARY_DIR}/docs)
set(docs_input ${docs_output}/input)
configure_file(${docs_source}/Doxyfile.in ${docs_output}/Doxyfile @ONLY)

# Python writes nothing beside the scripts. What an earlier run left is not to be taken for a page of this one.
set(docs_python ${CMAKE_COMMAND} -E env PYTHONDONTWRITEBYTECODE=1 ${Python3_EXECUTABLE})
add_custom_target(docs
  COMMAND ${CMAKE_COMMAND} -E remove_directory ${docs_output}/html
  COMMAND ${docs_python} ${docs_source}/prepare.py ${PROJECT_SOURCE_DIR} ${docs_input}
  COMMAND ${DOXYGEN_EXECUTABLE} ${docs_output}/Doxyfile
  COMMAND ${docs_python} ${docs_source}/finish.py
    ${PROJECT_SOURCE_DIR} ${docs_input} ${docs_output}/warnings.log ${docs_output}/html
  COMMENT "Writing the pages to ${docs_output}/html" VERBATIM)
