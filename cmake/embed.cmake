# Writes data files into a C++ source: cmake -D OUT=... -D "FILES=a.yaml;b.yaml" -P embed.cmake. Each file is known by
# its name without the ending.
set(entries "")
set(count 0)
foreach(file IN LISTS FILES)
  get_filename_component(id ${file} NAME_WE)
  file(READ ${file} text)
  string(APPEND entries "    {\"${id}\", R\"catalogue(${text})catalogue\"},\n")
  math(EXPR count "${count} + 1")
endforeach()
file(WRITE ${OUT}.new "#include \"io/catalogue_data.hpp\"

FAZHI_BEGIN_NAMESPACE
namespace io::detail {

const CatalogueFile catalogue_files[] = {
${entries}};
const std::size_t catalogue_file_count = ${count};

}  // namespace io::detail
FAZHI_END_NAMESPACE
")
file(RENAME ${OUT}.new ${OUT})
