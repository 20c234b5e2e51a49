"""finish.py SOURCE PREPARED WARNINGS SITE: ends the making of the site and judges it.

Takes in the files that guides link to, says of each page which language it is in, and ends with 1 where Doxygen warned,
where a link of any page leads nowhere in the site, or where a page loads anything from outside of it.
"""

import re
import shutil
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

# A plain member of a struct may go without words of its own: the words on the struct are on all of it.
SPEAKS_FOR_ITSELF = re.compile(r"warning: Member .*\(variable\) of struct \S+ is not documented\.$")
REMOTE = re.compile(r"(?!javascript:)[a-z]+:|//")
# Doxygen's link at the top of a class to a list of classes in it, which is left out where they are private.
NO_CLASSES = re.compile(r'<a href="#nested-classes">Classes</a>(?: &#124;\n)?')


class Links(HTMLParser):
    """What a page links to or loads, and what can be linked to in it."""

    def __init__(self, text):
        super().__init__()
        self.targets, self.ids, self.loads = [], set(), []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        named = dict(attributes)
        self.ids.update(value for key, value in attributes if key in ("id", "name") and value)
        if tag in ("script", "img", "link", "iframe", "object"):
            self.loads += [named[key] for key in ("src", "href", "data") if named.get(key)]
        elif tag == "a" and named.get("href"):
            self.targets.append(named["href"])


def links_of(site):
    for path in sorted(site.rglob("*.html")):
        yield path, Links(path.read_text("utf-8"))


def broken_links(site):
    pages = dict(links_of(site))
    for path, page in pages.items():
        name = path.relative_to(site).as_posix()
        yield from (f"{name} loads {link} from elsewhere" for link in page.loads if REMOTE.match(link))
        for link in page.targets + page.loads:
            if re.match(r"[a-z]+:|//", link):
                continue
            file, _, anchor = unquote(link).partition("#")
            target = (path.parent / file) if file else path
            if not target.exists():
                yield f"{name} links to {link}, which is not there"
            elif anchor and target in pages and anchor not in pages[target].ids:
                yield f"{name} links to {link}, which has no such place"


def warnings_of(log, prepared):
    for line in log.read_text("utf-8").splitlines():
        if line.strip() and not SPEAKS_FOR_ITSELF.search(line):
            yield line.replace(str(prepared) + "/", "")


def main(source, prepared, log, site):
    source, prepared, site = Path(source), Path(prepared), Path(site)
    for name in (prepared / "extras").read_text("utf-8").split():
        (site / "files" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source / name, site / "files" / name)
    for path in sorted(site.glob("*.html")):
        text = path.read_text("utf-8")
        language = "zh-CN" if path.name.endswith("-zh.html") else "en"
        text = re.sub(r"<html\b(?: lang=\"[^\"]*\")?", f'<html lang="{language}"', text, count=1)
        text = text.replace('<h2 class="groupheader">Detailed Description</h2>', "")  # it stands first
        path.write_text(text if 'name="nested-classes"' in text else NO_CLASSES.sub("", text), "utf-8")
    wrong = [*warnings_of(Path(log), prepared), *broken_links(site)]
    print(*wrong, sep="\n", file=sys.stderr, end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
