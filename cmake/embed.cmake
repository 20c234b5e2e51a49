# Writes data files into a C++ source: cmake -D OUT=... -D HEADER=io/embedded.hpp -D NAMESPACE=io::detail
# -D NAME=catalogue -D "FILES=a.yaml;b.yaml" [-D HASHED=ON] -P embed.cmake. The header declares `catalogue_files`, an
# array of DataFile, and `catalogue_file_count`. Each file is known by its name without the ending; with HASHED by its
# whole name, and its SHA-256 follows the text.
set(entries "")
set(count 0)
foreach(file IN LISTS FILES)
  file(READ ${file} text)
  if(HASHED)
    get_filename_component(id ${file} NAME)
    string(SHA256 hash "${text}")
    string(APPEND entries "    {\"${id}\"sv, R\"data(${text})data\"sv, \"${hash}\"sv},\n")
  else()
    get_filename_component(id ${file} NAME_WE)
    string(APPEND entries "    {\"${id}\"sv, R\"data(${text})data\"sv},\n")
  endif()
  math(EXPR count "${count} + 1")
endforeach()
file(WRITE ${OUT}.new "#include \"${HEADER}\"

FAZHI_BEGIN_NAMESPACE
namespace ${NAMESPACE} {

// The compiler counts a literal; the length of a longer pointer's text is looked for each time a program starts.
using namespace std::string_view_literals;

const DataFile ${NAME}_files[] = {
${entries}};
const std::size_t ${NAME}_file_count = ${count};

}  // namespace ${NAMESPACE}
FAZHI_END_NAMESPACE
")
file(RENAME ${OUT}.new ${OUT})
