"""The guides as pages of Doxygen's: its Markdown is not quite the one that repositories are read in.

Each page and heading gets a name that links can have, links between files become links between pages, code stands in
double backticks (in single ones Doxygen ends at an apostrophe), and lines that break between two Chinese characters are
joined, as HTML would put a space there.
"""

import posixpath
import re
import unicodedata

CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.S)
LINK = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(([^()\s]*(?:\([^()]*\)[^()\s]*)*)\)")
HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*\s*$")
FENCE = re.compile(r"^\s*(```+|~~~+)")
STARTS = re.compile(r"\s*([-*+]|\d+[.)])\s|\s*>")
ANCHOR = re.compile(r'<a (?:id|name)="([^"]*)">\s*</a>')


def page_of(path):
    """The name of the page that a Markdown file becomes: `docs/model.zh-CN.md` is guide-model-zh."""
    kind = "guide-" if path.startswith("docs/") else "project-"
    name = re.sub(r"^docs/|\.md$", "", path).replace(".zh-CN", "-zh")
    return kind + re.sub(r"[^A-Za-z0-9-]", "-", name).lower()


def slug_of(heading):
    """The anchor that repositories give a heading."""
    text = LINK.sub(r"\2", heading).replace("`", "").strip().lower()
    kept = (c for c in text if c in "-_ " or unicodedata.category(c)[0] in "LN" or unicodedata.category(c) == "Mn")
    return "".join(kept).replace(" ", "-")


def blocks(lines):
    """Each line with whether it is code."""
    fence = None
    for line in lines:
        mark = FENCE.match(line)
        if fence:
            yield line, True
            if mark and mark[1].startswith(fence) and not line.strip().strip(fence[0]):
                fence = None
        else:
            fence = mark[1] if mark else None
            yield line, bool(mark)


class Page:
    """A Markdown file: its title, and the names of its headings by the anchors that links to them have."""

    def __init__(self, path, text):
        self.path, self.text, self.name = path, text, page_of(path)
        self.title, self.headings, self.anchors = "", [], {}
        self.chinese = path.endswith(".zh-CN.md")
        for line, is_code in blocks(text.split("\n")):
            heading = None if is_code else HEADING.match(line)
            if heading:
                self.add(heading[2])
            for own in [] if is_code else ANCHOR.findall(line):
                self.anchors[own] = self.name + "--" + plain(own, len(self.anchors))

    def add(self, heading):
        slug = slug_of(heading)
        taken = sum(1 for other in self.anchors if re.fullmatch(re.escape(slug) + r"(-\d+)?", other))
        slug += f"-{taken}" if slug in self.anchors else ""
        if not self.headings:  # the page itself
            self.title = title_of(heading)
            self.headings.append(self.name)
            self.anchors[slug] = None
        else:
            self.headings.append(self.name + "--" + plain(slug, len(self.anchors)))
            self.anchors[slug] = self.headings[-1]


def plain(slug, number):
    """A name in letters that every program takes; where there are none, a number."""
    return slug if re.fullmatch(r"[a-z0-9][a-z0-9_-]*", slug) else f"s{number}"


def title_of(heading):
    """A heading as plain text, which is all that titles can be."""
    text = LINK.sub(r"\2", heading)
    return escape(re.sub(r"(?<=\S) `([^`]*)`$", r" (\1)", text).replace("`", ""))


def escape(text):
    """Text as it stands, without the commands that Doxygen finds in it."""
    return re.sub(r"([@\\])(?=[A-Za-z&$#<>%{\"])|(#)(?=\S)", r"\\\1\2", text).replace("::", r"\::")


def double_backticks(text):
    return CODE.sub(lambda found: found[0] if "`" in found[2] else code(found[2]), text)


def code(text):
    """A code span. Doxygen reads entities in it, and in a table the escapes of bars; a point or a colon that it begins
    with is the end of a sentence to it, or a name. Between backticks nothing can be escaped against that."""
    if not re.match(r"\.|::", text) and "&" not in text and r"\|" not in text:
        return f"``{text}``"
    text = re.sub(r"\\(?!\|)|[@#%*_\[\]`~-]", r"\\\g<0>", text)
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("::", r"\::")
    return "<code>" + re.sub(r"^\.", r"\\.", text) + "</code>"


def outside_code(text, change):
    """Changes what stands between code spans, which are made such that Doxygen leaves them alone."""
    parts, at = [], 0
    for found in CODE.finditer(text):
        parts += [change(text[at:found.start()]), double_backticks(found[0])]
        at = found.end()
    return "".join(parts + [change(text[at:])])


WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u2014\u2018-\u201d\u2026"
MARKS = "\u3001-\u3011\uff01-\uff1f\u2014\u2018-\u201d\u2026"  # which have their space in them
BROKEN = re.compile(f"(?<=[{WIDE}])\n[ ]*(?=[{WIDE}])|(?<=[{MARKS}])\n[ ]*(?=\\S)|(?<=\\S)\n[ ]*(?=[{MARKS}])")


def join_chinese(paragraph):
    return BROKEN.sub("", paragraph)


class Site:
    """All pages, and what else they link to."""

    def __init__(self, files, source):
        self.pages = {path: Page(path, text) for path, text in files.items()}
        self.source, self.extras, self.problems, self.placed = source, set(), [], set()

    def target(self, page, link):
        """Where a link of a page leads in the site; None of a folder, which has no page."""
        if re.match(r"[a-z]+:", link):
            return link
        path, _, anchor = link.partition("#")
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path)) if path else page.path
        if path not in self.pages and path + "/README.md" in self.pages:
            path += "/README.md"
        other = self.pages.get(path)
        if other is None:
            if (self.source / path).is_dir():
                return None
            if not (self.source / path).exists():
                self.problems.append(f"{page.path}: there is no {link}")
            else:
                self.extras.add(path)
            return "files/" + path
        if not anchor:
            return other.name + ".html"
        if anchor not in other.anchors:
            self.problems.append(f"{page.path}: there is no heading for {link}")
        return other.name + ".html" + ("#" + other.anchors[anchor] if other.anchors.get(anchor) else "")

    def below(self, page, link):
        """The page of a link in the index of a folder to a page of that folder, at its first mention; else None."""
        path = posixpath.join(posixpath.dirname(page.path), link)
        other = self.pages.get(path)
        if not other or not re.match(r"docs/(.*/)?README(\.zh-CN)?\.md$", page.path) or "/" in link:
            return None
        if other.chinese != page.chinese or "README" in link or path in self.placed:
            return None
        self.placed.add(path)
        return other.name

    def links(self, page, text):
        """A paragraph with its links led to pages, and with its code in double backticks."""
        parts, at = [], 0
        for found in LINK.finditer(text):
            if text[at:found.start()].count("`") % 2:
                continue  # brackets inside code
            target = self.target(page, found[3])
            label = outside_code(found[2], escape)
            below = self.below(page, found[3])
            if below:
                parts += [outside_code(text[at:found.start()], escape), f'\\subpage {below} "{title_of(found[2])}"']
                at = found.end()
                continue
            whole = f"{found[1]}[{label}]({target})" if target else label
            parts += [outside_code(text[at:found.start()], escape), whole]
            at = found.end()
        return "".join(parts + [outside_code(text[at:], escape)])

    def written(self, page):
        """The page as Doxygen is to read it."""
        out, paragraph = [], []

        def end_paragraph():
            text = "\n".join(paragraph)
            if text:
                out.append(self.links(page, text if text.lstrip().startswith("|") else join_chinese(text)))
            paragraph.clear()

        names = iter(page.headings)
        for line, is_code in blocks(page.text.split("\n")):
            heading = None if is_code else HEADING.match(line)
            if is_code or heading or not line.strip() or STARTS.match(line):
                end_paragraph()
            if heading:
                out.append(f"{heading[1]} {title_of(heading[2])} {{#{next(names)}}}")
            elif is_code or not line.strip():
                out.append(line)
            else:
                paragraph.append(ANCHOR.sub(lambda own: f'<a id="{page.anchors[own[1]]}"></a>', line))
        end_paragraph()
        return "\n".join(out)
