#include <fazhi/check/places.hpp>
#include <fazhi/check/vocabularies.hpp>

#include <fazhi/io/read.hpp>

#include <iterator>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace check {

importer::Compilation extend_vocabulary(const diag::Source& source, const importer::SharedVocabulary& base) {
  const io::Format format = io::detect(source.name(), source.text());
  auto read = io::read<importer::Vocabulary>(source, format);
  if (!read) return {nullptr, std::move(read.problems)};
  importer::Compilation compiled = importer::compile(read.document->value, base);
  if (!compiled.problems.empty()) locate_problems(compiled.problems, io::places(source, format));
  compiled.problems.insert(compiled.problems.begin(), std::make_move_iterator(read.problems.begin()),
                           std::make_move_iterator(read.problems.end()));
  return compiled;
}

}  // namespace check
FAZHI_END_NAMESPACE
