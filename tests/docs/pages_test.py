"""What docs/api makes of guides and headers for Doxygen, and what it refuses. Run by python3 -m unittest."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "docs" / "api"))

import finish
import headers
import pages


def site(files):
    made = pages.Site(files, Path(__file__).resolve().parents[2])
    return made, {path: made.written(page) for path, page in made.pages.items()}


class Guides(unittest.TestCase):
    def test_link_to_another_guide_leads_to_the_heading_in_its_page(self):
        made, text = site({"docs/a.md": "# A\n\n[x](b.md#a-thing)\n", "docs/b.md": "# B\n\n## A `thing`\n"})
        self.assertEqual(made.problems, [])
        self.assertIn("[x](guide-b.html#guide-b--a-thing)", text["docs/a.md"])
        self.assertIn("## A (thing) {#guide-b--a-thing}", text["docs/b.md"])

    def test_chinese_heading_has_a_name_in_letters(self):
        _, text = site({"docs/a.zh-CN.md": "# 甲\n\n[见](#乙)\n\n## 乙\n"})
        self.assertIn("[见](guide-a-zh.html#guide-a-zh--s1)", text["docs/a.zh-CN.md"])
        self.assertIn("## 乙 {#guide-a-zh--s1}", text["docs/a.zh-CN.md"])

    def test_link_that_leads_nowhere_is_a_problem(self):
        made, _ = site({"docs/a.md": "# A\n\n[x](no.md) [y](#no)\n"})
        self.assertEqual(made.problems, ["docs/a.md: there is no no.md", "docs/a.md: there is no heading for #no"])

    def test_file_beside_the_guides_comes_along(self):
        made, text = site({"docs/a.md": "# A\n\n[x](../schemas/report.schema.json) and [y](../schemas)\n"})
        self.assertEqual(made.extras, {"schemas/report.schema.json"})
        self.assertIn("[x](files/schemas/report.schema.json) and y", text["docs/a.md"])

    def test_code_stays_as_it_is(self):
        _, text = site({"docs/a.md": "# A\n\n```sh\n# no heading [x](y)\n```\n\n`a[0](b)` and `it's` @home\n"})
        self.assertIn("```sh\n# no heading [x](y)\n```", text["docs/a.md"])
        self.assertIn(r"``a[0](b)`` and ``it's`` \@home", text["docs/a.md"])

    def test_lines_break_within_chinese_without_a_space(self):
        _, text = site({"docs/a.md": "# A\n\n前半，\n后半 one\ntwo\n"})
        self.assertIn("前半，后半 one\ntwo", text["docs/a.md"])


class Headers(unittest.TestCase):
    meanings = headers.Meanings([("# T `thing`\n\n| `id` | Id | text |  | Its name |\n",
                                  "# T `thing`\n\n| `id` | 编号 | 文字 |  | 名 |\n")])
    words = headers.plain_words(["struct Text {"])

    def prepared(self, text, path="include/fazhi/a.hpp"):
        return headers.prepared(path, text, self.meanings, self.words)

    def test_member_gets_the_words_of_its_row(self):
        text = self.prepared('struct A {\n  int id;\n};\nfazhi_describe(meta::Of<A>) { return meta::type("thing"); }\n')
        self.assertIn("  int id; ///< %Id (编号). Its name\n", text)

    def test_member_keeps_words_of_its_own(self):
        own = 'struct A {\n  int id;  ///< mine\n};\nfazhi_describe(meta::Of<A>) { return meta::type("thing"); }\n'
        self.assertEqual(self.prepared(own), own)

    def test_word_of_english_is_no_link_but_code_and_declarations_stay(self):
        text = self.prepared("/// Text of `Text`.\nvoid f(Text a);  ///< Text\n")
        self.assertEqual(text, "/// %Text of ``Text``.\nvoid f(Text a);  ///< %Text\n")

    def test_sentence_behind_a_list_is_a_paragraph(self):
        self.assertEqual(self.prepared("/// - one\n///   more\n/// Then.\n"), "/// - one\n///   more\n///\n/// Then.\n")

    def test_sections_of_the_c_header_are_groups(self):
        header = "/* ---- One ---- */\nint a;\n/* ---- Two ---- */\n#ifdef __cplusplus\n}\n#endif\n"
        text = self.prepared(header, "fazhi.h")
        self.assertEqual(text.split("\n")[:4], ["/** @addtogroup c-1 */ /** @{ */", "int a;",
                                                "/** @} */ /** @addtogroup c-2 */ /** @{ */", "/** @} */"])


class Pages(unittest.TestCase):
    def broken(self, **files):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                (Path(folder) / (name + ".html")).write_text(text, "utf-8")
            return list(finish.broken_links(Path(folder)))

    def test_links_that_hold_are_no_problem(self):
        self.assertEqual(self.broken(a='<a href="b.html#x">', b='<h1 id="x"><a href="https://example.org">'), [])

    def test_missing_pages_and_places_are_told(self):
        self.assertEqual(len(self.broken(a='<a href="c.html"><a href="#y"><a href="b.html#y">', b="")), 3)

    def test_nothing_is_loaded_from_elsewhere(self):
        page = '<script src="https://example.org/x.js"></script><img src="//example.org/x">'
        self.assertEqual(len(self.broken(a=page)), 2)

    def test_only_plain_members_may_go_without_words(self):
        warnings = ["a.hpp:1: warning: Member x (variable) of struct fazhi::A is not documented.",
                    "a.hpp:2: warning: Member f() (function) of struct fazhi::A is not documented.",
                    "a.hpp:3: warning: Member x (variable) of class fazhi::B is not documented.",
                    "a.hpp:4: warning: Compound fazhi::A is not documented."]
        with tempfile.TemporaryDirectory() as folder:
            log = Path(folder) / "log"
            log.write_text("\n".join(warnings) + "\n", "utf-8")
            self.assertEqual(list(finish.warnings_of(log, Path("/input"))), warnings[1:])


if __name__ == "__main__":
    unittest.main()
