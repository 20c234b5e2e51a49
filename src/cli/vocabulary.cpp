#include "cli/vocabulary.hpp"

#include "cli/input.hpp"
#include "cli/terminal.hpp"

#include <fazhi/check/vocabularies.hpp>
#include <fazhi/io/file.hpp>
#include <fazhi/io/write.hpp>

namespace cli {
namespace {

namespace importer = fazhi::importer;
using fazhi::diag::Source;

/// The words of `base` extended by those of a file; null when they cannot be, which has been told then.
importer::SharedVocabulary extended(const std::string& path, const importer::SharedVocabulary& base,
                                    fazhi::Language language) {
  auto text = fazhi::io::read_file(path);
  if (!text) {
    complain(file_error(path, text.error(), language));
    return nullptr;
  }
  const Source source(path, std::move(text).value());
  const importer::Compilation compiled = fazhi::check::extend_vocabulary(source, base);
  complain(render_all(compiled.problems, source, language));
  return compiled.vocabulary;
}

}  // namespace

std::optional<fazhi::check::LoadOptions> load_options(const PrintedArguments& arguments) {
  fazhi::check::LoadOptions options;
  options.extract.encoding = arguments.encoding;
  for (const std::string& path : arguments.vocabularies) {
    options.import.vocabulary = extended(path, options.import.vocabulary, arguments.language);
    if (!options.import.vocabulary) return std::nullopt;
  }
  return options;
}

Status run_vocabulary(const VocabularyArguments& arguments) {
  const auto options = load_options(arguments);
  if (!options) return unreadable;
  const importer::SharedVocabulary& own = options->import.vocabulary;
  const importer::Vocabulary words = own ? importer::vocabulary_of(*own) : importer::default_vocabulary();
  print(arguments.to == "json" ? fazhi::io::write_json(words) : fazhi::io::write_yaml(words));
  flush();
  return clean;
}

}  // namespace cli
