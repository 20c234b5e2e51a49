"""prepare.py SOURCE OUT: puts what Doxygen reads into OUT: guides as pages, public headers, and the landing page.

OUT/extras lists the other files of the project that guides link to; finish.py takes them into the site.
"""

import re
import shutil
import sys
from pathlib import Path

import headers
import pages

FIELDS = "docs/fields/"


def guides_of(source):
    """Every Markdown file that people read, by its path in the project."""
    found = [*source.glob("*.md"), *source.glob("docs/**/*.md"), *source.glob("examples/**/*.md")]
    paths = {path.relative_to(source).as_posix(): path for path in found}
    return {name: path.read_text("utf-8") for name, path in sorted(paths.items())
            if not name.startswith("docs/api/") and "/node_modules/" not in name}


def other_language(path):
    return path.replace(".zh-CN.md", ".md") if path.endswith(".zh-CN.md") else path.replace(".md", ".zh-CN.md")


def in_order(site):
    """The guides in English as the index lists them, then those that it does not list."""
    listed = []
    index = site.pages["docs/README.md"].text
    items = "\n".join(line for line in index.split("\n") if pages.STARTS.match(line))
    for link in pages.LINK.findall(items):
        path = "docs/" + link[2].split("#")[0]
        if path in site.pages and path not in listed and not path.startswith(FIELDS):
            listed.append(path)
    rest = [path for path, page in site.pages.items()
            if not page.chinese and re.fullmatch(r"docs/[^/]*\.md", path) and path != "docs/README.md"]
    return listed + [path for path in rest if path not in listed]


def table(site, paths):
    rows = ["| English | 中文 |", "| --- | --- |"]
    for path in paths:
        both = [site.pages[path], site.pages.get(other_language(path), site.pages[path])]
        rows.append("| " + " | ".join(f"[{page.title}]({page.name}.html)" for page in both) + " |")
    return "\n".join(rows)


def main(source, out):
    source, out = Path(source), Path(out)
    shutil.rmtree(out, ignore_errors=True)
    site = pages.Site(guides_of(source), source)
    for page in site.pages.values():
        path = out / "pages" / (page.name + ".md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(site.written(page), "utf-8")
    fields = sorted(path for path in site.pages if path.startswith(FIELDS) and not site.pages[path].chinese)
    fields.sort(key=lambda path: not path.endswith("/report.md"))
    here = Path(__file__).parent
    index = pages.join_chinese((here / "index.md").read_text("utf-8"))
    for mark, text in (("guides", table(site, in_order(site))), ("formats", table(site, fields)),
                       ("first program", (source / "examples/ten_lines.cpp").read_text("utf-8").rstrip())):
        index = index.replace(f"<!-- {mark} -->", text)
    (out / "index.md").write_text(index, "utf-8")

    meanings = headers.Meanings([(site.pages[path].text, site.pages[other_language(path)].text) for path in fields])
    groups = headers.groups_of((source / "include/fazhi/c/fazhi.h").read_text("utf-8"))
    (out / "groups.dox").write_text((here / "groups.dox").read_text("utf-8") + groups, "utf-8")
    include = {path.relative_to(source).as_posix(): path.read_text("utf-8")
               for path in sorted((source / "include").rglob("*.h*"))}
    words = headers.plain_words(include.values())
    for name, text in include.items():
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_text(headers.prepared(name, text, meanings, words), "utf-8")

    (out / "extras").write_text("".join(path + "\n" for path in sorted(site.extras)), "utf-8")
    print("\n".join(site.problems), file=sys.stderr, end="\n" if site.problems else "")
    return 1 if site.problems else 0


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    sys.exit(main(*sys.argv[1:]))
