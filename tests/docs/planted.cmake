# Makes two sound pages in ROOT, plants one fault, and runs CHECK on them.
include(${CMAKE_CURRENT_LIST_DIR}/../planted.cmake)
file(REMOVE_RECURSE ${ROOT})
file(WRITE ${ROOT}/src/a.cpp "int a;\n")
file(WRITE ${ROOT}/docs/guide.zh-CN.md "# 指南\n\n## 自己的“词汇”（一）、`x` 和 y\n\n## 例子\n\n## 例子\n\n<a id=\"old-name\"></a>\n")
file(WRITE ${ROOT}/README.md
  "# Read me\n\n[one](docs/guide.zh-CN.md), [two](docs/guide.zh-CN.md#自己的词汇一x-和-y), [three](<src/a.cpp#L1> \"t\"),\n"
  "[four](https://example.org/none.md#none), [five](#read-me), [six](src), [seven](docs/../README.md),\n"
  "[eight](docs/guide.zh-CN.md#例子-1), [nine](docs/guide.zh-CN.md#old-name), [ten][t], `[not](one.md)`\n\n"
  "[t]: docs/guide.zh-CN.md#指南\n\n```text\n## Not a heading\n[not](one.md)\n```\n")

if(PLANTED STREQUAL "MissingFile")
  file(APPEND ${ROOT}/docs/guide.zh-CN.md "\n[a](guide.md)\n")
  set(expected "docs/guide\\.zh-CN\\.md:11: no such file: guide\\.md\n10 links, 1 dead")
elseif(PLANTED STREQUAL "MissingHeading")
  file(APPEND ${ROOT}/docs/guide.zh-CN.md "\n[a](../README.md#read)\n")
  set(expected "docs/guide\\.zh-CN\\.md:11: no such heading: \\.\\./README\\.md#read\n")
elseif(PLANTED STREQUAL "MissingHeadingOfItsOwn")
  file(APPEND ${ROOT}/README.md "[a](#not-a-heading)\n")
  set(expected "README\\.md:[0-9]+: no such heading: #not-a-heading\n")
elseif(PLANTED STREQUAL "FileOutside")
  file(APPEND ${ROOT}/README.md "[a](../README.md)\n")
  set(expected "README\\.md:[0-9]+: no such file: \\.\\./README\\.md\n")
elseif(PLANTED STREQUAL "NoLink")
  file(WRITE ${ROOT}/README.md "# Read me\n")
  set(expected "^0 links, 0 dead")
endif()

execute_process(COMMAND ${CHECK} ${ROOT} RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
judge("^9 links, 0 dead")
