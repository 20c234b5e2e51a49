// Web pages, by libxml2's HTML parser, which mends tags as browsers of its time did and tells them one by one: no tree
// is built, nothing is loaded, and no handler of the whole process is touched.

#include "import/extract/html_page.hpp"
#include "import/extract/plain.hpp"
#include "import/extract/quiet_libxml.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include <algorithm>
#include <cstdint>
#include <exception>
#include <memory>
#include <new>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

constexpr std::size_t piece_size = 256;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The length of what stands at a `<!`, where libxml2 shows it as text and browsers do not: `<![if !supportLists]>` and
/// the like; else 0.
std::size_t bogus_comment(std::string_view html, std::size_t at) {
  constexpr std::size_t longest = 256;
  const std::string_view ahead = html.substr(at, longest);
  if (ahead.substr(2, 2) == "--" || ahead.substr(2, 1) == "d" || ahead.substr(2, 1) == "D") return 0;
  const std::size_t end = ahead.find('>');
  // `<![endif]-->` closes a comment.
  if (end == std::string_view::npos || ahead.substr(end - 2, 2) == "--") return 0;
  return end + 1;
}

/// The page without what libxml2 2.9 stumbles over: null characters, where it stops, odd declarations, and the name of
/// a space without the semicolon that it asks for.
std::string mended(std::string_view html) {
  constexpr std::string_view space = "&nbsp";
  std::string text;
  text.reserve(html.size());
  const char* const bytes = html.data();
  for (std::size_t at = 0; at < html.size();) {
    const std::size_t begin = at;
    while (at < html.size() && bytes[at] != '<' && bytes[at] != '&' && bytes[at] != '\0') ++at;
    text.append(bytes + begin, at - begin);
    if (at == html.size()) break;
    const char next = at + 1 < html.size() ? bytes[at + 1] : ' ';
    const std::size_t bogus = bytes[at] == '<' && next == '!' ? bogus_comment(html, at) : 0;
    if (bytes[at] == '\0') {
      ++at;
    } else if (bogus != 0) {
      at += bogus;
    } else if (next == 'n' && html.substr(at, space.size()) == space && html.substr(at + space.size(), 1) != ";") {
      text += "&#160;";
      at += space.size();
    } else {
      text += bytes[at++];
    }
  }
  return text;
}

/// How far libxml2 looks in all for the ends of closing tags and instructions: each time for the same one, where what
/// begins them stands many times before it.
std::uint64_t looks_for_ends(std::string_view html) {
  std::uint64_t work = 0;
  std::size_t end = 0;
  for (std::size_t at = html.find('<'); at < html.size(); at = html.find('<', at + 1)) {
    const char next = at + 1 < html.size() ? html[at + 1] : ' ';
    if (next != '/' && next != '?') continue;
    if (end < at) end = html.find('>', at);
    if (end == std::string_view::npos) break;  // it looks once
    work += end - at;
  }
  return work;
}

// What libxml2 calls. No exception may pass through it.

struct Calls {
  HtmlPage& page;
  htmlParserCtxtPtr parser = nullptr;
  std::exception_ptr thrown;
  bool out_of_memory = false;
  std::string text;  ///< told in pieces of one character, where a page is odd
  // The stack of open elements, which libxml2 2.9 forgets, and uses still, where there is no memory for a longer one.
  const xmlChar** names = nullptr;
  int most_names = 0;

  /// Whether there are more names than it can look through.
  bool crowded() const { return parser != nullptr && has_too_many_names(parser->dict); }
  bool ended() const { return thrown != nullptr || out_of_memory || page.failure() || crowded(); }

  template <class Call>
  void run(Call call) noexcept {
    if (ended()) return stop();
    names = parser == nullptr ? nullptr : parser->nameTab;
    most_names = parser == nullptr ? 0 : parser->nameMax;
    try {
      call();
    } catch (...) {
      thrown = std::current_exception();
    }
    if (ended()) stop();
  }
  void stop() const {
    if (parser != nullptr) xmlStopParser(parser);
  }
  void flush() {
    page.text(text);
    text.clear();
  }

  static constexpr std::size_t most_text = 4096;
};

void begin_element(void* user, const xmlChar* name, const xmlChar** attributes) {
  auto& calls = *static_cast<Calls*>(user);
  calls.run([&] {
    calls.flush();
    calls.page.begin(HtmlTag(reinterpret_cast<const char*>(name), attributes));
  });
}

void end_element(void* user, const xmlChar* /*name*/) {
  auto& calls = *static_cast<Calls*>(user);
  calls.run([&] {
    calls.flush();
    calls.page.end();
  });
}

void characters(void* user, const xmlChar* text, int length) {
  auto& calls = *static_cast<Calls*>(user);
  calls.run([&] {
    calls.text.append(reinterpret_cast<const char*>(text), static_cast<std::size_t>(length));
    if (calls.text.size() > Calls::most_text) calls.flush();
  });
}

// A handler of its own keeps errors from the one that the program may have set for all. Out of memory libxml2 only
// calls itself ended, and would look for the end of a tag without taking a step; stopped it has nothing left to look
// through. It took `const` into the type with 2.12.
template <class Problem>
void problem(void* user, Problem* error) {
  if (error->code != XML_ERR_NO_MEMORY) return;
  auto& calls = *static_cast<Calls*>(user);
  calls.out_of_memory = true;
  if (calls.parser == nullptr) return;
  if (calls.parser->nameTab == nullptr) {
    const bool kept = calls.names != nullptr && calls.parser->nameMax == 2 * calls.most_names;
    calls.parser->nameTab = kept ? calls.names : nullptr;
    if (!kept) calls.parser->nameNr = 0;
  }
  xmlStopParser(calls.parser);
}

htmlSAXHandler handler_of_calls() {
  htmlSAXHandler handler{};
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElement = begin_element;
  handler.endElement = end_element;
  handler.characters = characters;
  handler.ignorableWhitespace = characters;
  handler.serror = problem;
  return handler;
}

/// Counts the attributes of a tag as libxml2 takes them. Where it is in doubt, it takes what stands there for one more,
/// but never what a quoted value holds, such as a picture.
class AttributeCounter {
 public:
  void take(char c) {
    switch (state_) {
      case State::name:
        return in_name(c);
      case State::behind_name:
        if (c == '=') state_ = State::before_value;
        if (c != '=' && !is_blank(c)) begin(c);
        return;
      case State::before_value:
        if (is_blank(c)) return;
        quote_ = c;
        state_ = c == '"' || c == '\'' ? State::quoted : State::bare;
        return;
      case State::quoted:
        if (c == quote_) state_ = State::between;
        return;
      case State::bare:
        if (is_blank(c)) state_ = State::between;
        return;
      case State::between:
        if (!is_blank(c)) begin(c);
    }
  }
  std::size_t count() const { return count_; }

 private:
  enum class State { between, name, behind_name, before_value, quoted, bare };

  // libxml2 goes on behind a long name as if another one began.
  static constexpr std::size_t longest_name = 100;

  static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
  static bool is_name(char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':' || c == '.';
  }

  /// Nothing but a name begins an attribute; all else is passed over up to the next white space.
  void begin(char c) {
    const bool named = is_letter(c) || c == '_' || c == ':' || c == '.';
    state_ = named ? State::name : State::bare;
    length_ = 1;
    if (named) ++count_;
  }

  void in_name(char c) {
    if (is_blank(c))
      state_ = State::behind_name;
    else if (c == '=')
      state_ = State::before_value;
    else if (!is_name(c))
      begin(c);
    else if (++length_ > longest_name)
      begin('_');
  }

  State state_ = State::between;
  char quote_ = '\0';
  std::size_t length_ = 0;
  std::size_t count_ = 0;
};

struct FreeParser {
  void operator()(htmlParserCtxtPtr parser) const { htmlFreeParserCtxt(parser); }
};

/// Feeds a page in pieces, to bound what its tags cost: libxml2 compares each attribute with all before it.
class Feeder {
 public:
  Feeder(htmlParserCtxtPtr parser, const Calls& calls, const QuietLibxml& quiet, std::string_view html,
         std::uint64_t most_work)
      : parser_(parser), calls_(calls), quiet_(quiet), html_(html), most_work_(most_work) {}

  /// What is too much of the page; none where all of it was read.
  std::optional<Error> run() {
    while (at_ < html_.size()) {
      std::size_t end = std::min(at_ + piece_size, html_.size());
      while (end < html_.size() && (static_cast<unsigned char>(html_[end]) & 0xC0U) == 0x80U) ++end;
      htmlParseChunk(parser_, html_.data() + at_, static_cast<int>(end - at_), 0);
      at_ = end;
      if (calls_.ended() || quiet_.out_of_memory()) return crowded();
      if (!affordable())
        return Error{"extract.limit", {"网页中一个标签的属性过多", "a tag of the page has too many attributes"}};
    }
    htmlParseChunk(parser_, nullptr, 0, 1);
    return crowded();
  }

 private:
  std::optional<Error> crowded() const {
    if (!calls_.crowded()) return std::nullopt;
    return Error{"extract.limit", {"网页中不同的名称过多", "the page has too many different names"}};
  }

  /// Weighs the tag that waits for its end.
  bool affordable() {
    const std::int64_t consumed = xmlByteConsumed(parser_);
    const auto begin = static_cast<std::size_t>(std::max(consumed, std::int64_t{0}));
    if (begin + 1 >= at_ || html_[begin] != '<' || !is_letter(html_[begin + 1]) || calls_.page.in_script()) return true;
    if (begin != tag_begin_) {
      tag_begin_ = begin;
      counted_ = begin + 1;
      attributes_ = AttributeCounter();
    }
    const std::size_t before = attributes_.count();
    for (; counted_ < at_; ++counted_) attributes_.take(html_[counted_]);
    work_ += attributes_.count() * attributes_.count() - before * before;
    return work_ <= most_work_;
  }

  htmlParserCtxtPtr parser_;
  const Calls& calls_;
  const QuietLibxml& quiet_;
  std::string_view html_;
  std::uint64_t most_work_;
  std::uint64_t work_ = 0;
  std::size_t at_ = 0;
  std::size_t tag_begin_ = static_cast<std::size_t>(-1);
  std::size_t counted_ = 0;
  AttributeCounter attributes_;
};

}  // namespace

Result<PlainText> text_of_html(std::string_view html, const ExtractOptions& options) {
  // Once for the process; the initialisation of a local static is safe between threads.
  [[maybe_unused]] static const bool ready = (xmlInitParser(), true);

  HtmlPage page(options);
  Calls calls{page, nullptr, nullptr, false, {}, nullptr, 0};
  const QuietLibxml quiet;
  htmlSAXHandler handler = handler_of_calls();
  const std::unique_ptr<htmlParserCtxt, FreeParser> parser(
      htmlCreatePushParserCtxt(&handler, &calls, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8));
  if (parser == nullptr) throw std::bad_alloc();
  calls.parser = parser.get();
  htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                       HTML_PARSE_IGNORE_ENC);
  const std::string text = mended(html);
  const std::uint64_t most_work = (1ULL << 28U) + 64ULL * text.size();
  if (looks_for_ends(text) > most_work)
    return Error{"extract.limit", {"网页中没有写完的标签过多", "too many tags of the page are not ended"}};
  const std::optional<Error> too_much = Feeder(parser.get(), calls, quiet, text, most_work).run();
  if (calls.thrown) std::rethrow_exception(calls.thrown);
  if (calls.out_of_memory || quiet.out_of_memory()) throw std::bad_alloc();
  if (!page.failure()) calls.flush();
  if (page.failure()) return *page.failure();
  if (too_much) return *too_much;
  return std::move(page).take();
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE
