// generate-documents COUNT [FIRST_SEED]: writes COUNT report documents as JSON Lines, most of them with one thing
// changed, each with what fazhi's reader says of it. validate_with_ajv.js compares that with the schema's verdict.
//
//   {"mutation": …, "accepted": …, "problems": [{"id": …, "at": …, "written": …}], "document": …}

#include <fazhi/bind/write.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/io/sinks.hpp>

#include <cstdlib>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "arbitrary.hpp"

namespace {

using namespace fazhi;
using bind::Ops;
using bind::Tree;

Tree scalar(Tree::Kind kind, std::string text) {
  Tree tree;
  tree.kind = kind;
  tree.text = std::move(text);
  return tree;
}
Tree string(std::string text) { return scalar(Tree::Kind::string, std::move(text)); }
Tree number(std::string digits) { return scalar(Tree::Kind::number, std::move(digits)); }

/// A value of a document, with what the model wants in its place.
struct Site {
  Tree* value;
  const Ops* type;
  const meta::FieldRow* row;  // of a member; none for the root and the items of lists
  Tree* object;               // that holds the member
};

void collect(Tree& value, const Ops& type, const meta::FieldRow* row, Tree* object, std::vector<Site>& sites) {
  sites.push_back({&value, &type, row, object});
  if (type.shape == Ops::Shape::array)
    for (Tree& item : value.items) collect(item, type.element(), nullptr, nullptr, sites);
  if (type.shape != Ops::Shape::object) return;
  for (std::size_t i = 0; i < type.member_count; ++i)
    for (Tree::Member& member : value.members)
      if (member.key == type.members[i].row->name)
        collect(member.value, type.members[i].type(), type.members[i].row, &value, sites);
}

bool is_strong(const Site& site, const ScalarShape& shape) {
  return site.type->shape != Ops::Shape::object && !shape.pattern.empty() && site.type->scalar.pattern == shape.pattern;
}
bool is_text(const Site& site) { return site.type->shape == Ops::Shape::string && site.type->scalar.pattern.empty(); }

/// Takes the member of the site out of its object.
void erase(const Site& site) {
  auto& members = site.object->members;
  for (auto member = members.begin(); member != members.end(); ++member)
    if (&member->value == site.value) return static_cast<void>(members.erase(member));
}

/// The key of the member of the site.
std::string& key_of(const Site& site) {
  for (Tree::Member& member : site.object->members)
    if (&member.value == site.value) return member.key;
  std::abort();  // a site with a row is a member of its object
}

std::string repeated(const std::string& piece, std::size_t count) {
  std::string text;
  while (count-- > 0) text += piece;
  return text;
}

/// One way of changing a document: where it can be done, and what is done there.
struct Mutation {
  const char* name;
  bool (*fits)(const Site&);
  void (*apply)(const Site&, Arbitrary&);
};

template <std::size_t N>
void put(const Site& site, Arbitrary& arbitrary, const char* const (&texts)[N]) {
  *site.value = string(texts[arbitrary.below(N)]);
}

void add_key(const Site& site, const std::string& key, Tree value) {
  for (const Tree::Member& member : site.value->members)
    if (member.key == key) return;
  site.value->members.push_back({key, std::move(value)});
}

void put_date(const Site& site, Arbitrary& arbitrary) {
  put(site, arbitrary,
      {"2025-02-30",
       "2025-02-29",
       "2024-02-29",
       "1900-02-29",
       "2000-02-29",
       "2025-13-01",
       "2025-00-10",
       "2025-04-31",
       "2025-12-00",
       "0000-01-01",
       "0001-01-01",
       "9999-12-31",
       "2025-3-31",
       "20250331",
       "2025/03/31",
       "2025-03-31 ",
       " 2025-03-31",
       "2025-03-31\n",
       "２０２５-03-31",
       "2025年3月31日",
       "2025-03-31T00:00:00Z",
       "-025-03-31",
       ""});
}

void put_identifier(const Site& site, Arbitrary& arbitrary) {
  const std::size_t length = 63 + arbitrary.below(4);
  if (arbitrary.below(3) == 0) return static_cast<void>(*site.value = string(repeated("m", length)));
  put(site, arbitrary, {"m", "1a", "", "-a", "m-1.2_3", "m 1", "指标", "m1\n", "m:1", "m/1", "é1", "M-1."});
}

void put_decimal_text(const Site& site, Arbitrary& arbitrary) {
  put(site, arbitrary,
      {"0",
       "-0",
       "-0.0",
       "01",
       "1.",
       ".5",
       "+1",
       "1e3",
       "1,000",
       "1.50",
       "-76.026",
       "",
       " 1",
       "1\n",
       "１２",
       "0x1F",
       "123456789012345678",
       "1234567890123456789",
       "-123456789012345678",
       "0.12345678901234567",
       "0.123456789012345678",
       "1.12345678901234567",
       "12.12345678901234567",
       "999999999999999999.9",
       "NaN",
       "一百"});
}

void put_decimal_number(const Site& site, Arbitrary& arbitrary) {
  constexpr const char* numbers[] = {"0",       "-0",
                                     "1",       "-1.50",
                                     "1e3",     "1.5E+3",
                                     "12e-3",   "1e17",
                                     "1e18",    "1e-17",
                                     "1e-18",   "1e400",
                                     "0e99",    "123456789012345678",
                                     "0.1e1",   "1.5e-2",
                                     "-76.026", "9999999999999999999"};
  *site.value = number(numbers[arbitrary.below(std::size(numbers))]);
}

void put_document_number(const Site& site, Arbitrary& arbitrary) {
  put(site, arbitrary,
      {"云水发〔2025〕9号", "云水发[2025]9号", "云水发（2025）9号", "云水发〔2025〕09号", "云水发〔2025〕第9号",
       "云水发〔2025〕9", "〔2025〕9号", "云水发〔25〕9号", "云〔水〔2025〕9号", "云水发〔2025〕999999号",
       "云水发〔2025〕1000000号", "云水发〔2025〕0号", "云水发〔2025〕9号 ", "云\n发〔2025〕9号",
       "云水发〔２０２５〕9号", "云水发〔2025〕-9号", "云〕发〔2025〕9号", "云水发〔2025〕9号〔2025〕9号", ""});
}

void put_digest(const Site& site, Arbitrary& arbitrary) {
  const std::size_t length = 63 + arbitrary.below(3);
  const char* const prefix = arbitrary.below(4) == 0 ? "SHA256:" : "sha256:";
  *site.value = string(prefix + repeated(arbitrary.below(4) == 0 ? "A" : "a", length));
}

void put_version(const Site& site, Arbitrary& arbitrary) {
  put(site, arbitrary,
      {"1.0", "1.1", "1.9999", "1.10000", "1.01", "1", "1.", ".0", "2.0", "0.9", "01.0", "1.0 ", "v1.0"});
}

void put_integer(const Site& site, Arbitrary& arbitrary) {
  constexpr const char* numbers[] = {
      "1977",    "1978", "2100", "2101", "-2024", "0", "2024.0", "2.024e3", "2024.5", "1e400", "123456789012345678901",
      "20240e-1"};
  *site.value = number(numbers[arbitrary.below(std::size(numbers))]);
}

/// A text of that length, or one character more or less; of characters that take several bytes or UTF-16 units.
void put_length(const Site& site, Arbitrary& arbitrary, std::size_t limit) {
  const std::size_t length = limit + arbitrary.below(3);
  *site.value = string(repeated(arbitrary.below(2) == 0 ? "𠮷" : "文", length == 0 ? 0 : length - 1));
}

void put_other_type(const Site& site, Arbitrary& arbitrary) {
  Tree tree = arbitrary.tree(2);
  for (int i = 0; i < 8 && tree.kind == site.value->kind; ++i) tree = arbitrary.tree(2);
  *site.value = std::move(tree);
}

bool is_object(const Site& site) { return site.type->shape == Ops::Shape::object; }
bool is_list(const Site& site) { return site.type->shape == Ops::Shape::array; }
bool is_member(const Site& site) { return site.row != nullptr; }
bool is_any(const Site&) { return true; }

const Mutation mutations[] = {
    {"none", is_any, [](const Site&, Arbitrary&) {}},
    {"a required key is dropped", [](const Site& site) { return is_member(site) && site.row->is_required; },
     [](const Site& site, Arbitrary&) { erase(site); }},
    {"an optional key is dropped", [](const Site& site) { return is_member(site) && !site.row->is_required; },
     [](const Site& site, Arbitrary&) { erase(site); }},
    {"a key is renamed", is_member,
     [](const Site& site, Arbitrary& arbitrary) {
       std::string& key = key_of(site);
       const std::size_t how = arbitrary.below(4);
       if (how == 0) key += 's';
       if (how == 1) key[0] = static_cast<char>(key[0] - 'a' + 'A');
       if (how == 2) key.pop_back();
       if (how == 3) key = "x-" + key;
     }},
    {"an unknown key is added", is_object,
     [](const Site& site, Arbitrary& arbitrary) {
       constexpr const char* keys[] = {"标题",      "",        "X-a", "x_a",     "constructor",
                                       "__proto__", "$schema", "x",   "toString"};
       add_key(site, keys[arbitrary.below(std::size(keys))], arbitrary.tree(2));
     }},
    {"an x- key is added", is_object,
     [](const Site& site, Arbitrary& arbitrary) {
       constexpr const char* keys[] = {"x-", "x-note", "x-备注", "x-a b", "x-\n", "x-~/"};
       add_key(site, keys[arbitrary.below(std::size(keys))], arbitrary.tree());
     }},
    {"null", is_any, [](const Site& site, Arbitrary&) { *site.value = Tree{}; }},
    {"another type", is_any, put_other_type},
    {"an item of another type",
     [](const Site& site) { return is_list(site) && site.type->element().shape != Ops::Shape::object; },
     [](const Site& site, Arbitrary& arbitrary) { site.value->items.push_back(arbitrary.tree(2)); }},
    {"an unknown name", [](const Site& site) { return site.type->shape == Ops::Shape::enumeration; },
     [](const Site& site, Arbitrary& arbitrary) {
       const std::string name = site.value->text;
       const std::size_t how = arbitrary.below(4);
       if (how == 0) site.value->text += 's';
       if (how == 1) site.value->text[0] = static_cast<char>(name[0] - 'a' + 'A');
       if (how == 2) site.value->text.clear();
       if (how == 3) site.value->text = "其他";
     }},
    {"a text of the least length", [](const Site& site) { return is_member(site) && is_text(site); },
     [](const Site& site, Arbitrary& arbitrary) { put_length(site, arbitrary, site.row->min_length); }},
    {"a text of the greatest length",
     [](const Site& site) { return is_member(site) && is_text(site) && site.row->max_length != 0; },
     [](const Site& site, Arbitrary& arbitrary) { put_length(site, arbitrary, site.row->max_length); }},
    {"a date", [](const Site& site) { return is_strong(site, Date::shape); }, put_date},
    {"an identifier", [](const Site& site) { return is_strong(site, Identifier::shape); }, put_identifier},
    {"a decimal as a text", [](const Site& site) { return is_strong(site, Decimal::shape); }, put_decimal_text},
    {"a decimal as a number", [](const Site& site) { return is_strong(site, Decimal::shape); }, put_decimal_number},
    {"a document number", [](const Site& site) { return is_strong(site, DocumentNumber::shape); }, put_document_number},
    {"a digest", [](const Site& site) { return is_strong(site, Digest::shape); }, put_digest},
    {"a version", [](const Site& site) { return is_strong(site, SchemaVersion::shape); }, put_version},
    {"an integer", [](const Site& site) { return site.type->shape == Ops::Shape::integer; }, put_integer},
    {"an empty list", is_list, [](const Site& site, Arbitrary&) { site.value->items.clear(); }},
    {"members in another order", is_object,
     [](const Site& site, Arbitrary& arbitrary) {
       auto& members = site.value->members;
       for (std::size_t i = members.size(); i > 1; --i) std::swap(members[i - 1], members[arbitrary.below(i)]);
     }},
};

std::string text_of(const Tree& tree) {
  io::JsonSink sink(io::JsonStyle::compact);
  bind::write(tree, sink);
  return sink.take();
}

/// The reader's verdict on a document, with what stands where it found fault.
Tree record(const char* mutation, Tree document) {
  const auto read = io::read_json<model::Report>(diag::Source("document", text_of(document)));
  Tree problems;
  problems.kind = Tree::Kind::array;
  for (const diag::Diagnostic& problem : read.problems) {
    const Tree* at = bind::find(document, problem.at);
    Tree told;
    told.kind = Tree::Kind::object;
    told.members = {{"id", string(problem.id)},
                    {"at", string(std::string(problem.at.text()))},
                    {"written", string(at == nullptr ? "" : at->text)}};
    problems.items.push_back(std::move(told));
  }
  Tree made;
  made.kind = Tree::Kind::object;
  made.members = {{"mutation", string(mutation)},
                  {"accepted", scalar(Tree::Kind::boolean, read ? "true" : "false")},
                  {"problems", std::move(problems)},
                  {"document", std::move(document)}};
  return made;
}

void generate(std::uint32_t count, std::uint32_t first_seed) {
  for (std::uint32_t i = 0; i < count; ++i) {
    Arbitrary arbitrary(first_seed + i);
    const auto report = arbitrary.value<io::Document<model::Report>>();
    Tree document = bind::tree_of(report.value, report.extras);
    // Each mutation gets its turn; where a document has no place for it the next one is taken.
    for (std::size_t turn = i;; ++turn) {
      const Mutation& mutation = mutations[turn % std::size(mutations)];
      std::vector<Site> sites;
      collect(document, bind::ops_of<model::Report>(), nullptr, nullptr, sites);
      std::vector<Site> fitting;
      for (const Site& site : sites)
        if (mutation.fits(site)) fitting.push_back(site);
      if (fitting.empty()) continue;
      mutation.apply(fitting[arbitrary.below(fitting.size())], arbitrary);
      std::cout << text_of(record(mutation.name, std::move(document))) << '\n';
      break;
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  const auto argument = [&](int index, std::uint32_t otherwise) {
    return argc > index ? static_cast<std::uint32_t>(std::strtoul(argv[index], nullptr, 10)) : otherwise;
  };
  generate(argument(1, 5000), argument(2, 1));
  return std::cout.flush() ? 0 : 1;
}
