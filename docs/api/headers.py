"""The public headers as Doxygen is to read them.

What is said once elsewhere is put where it holds: the meaning of a described member, which stands in its row and in the
field reference made of the rows; what all strong types have in common; the sections of the C header as groups.
"""

import re

from pages import double_backticks, outside_code

SECTION = re.compile(r"^#+ (.*?) `([a-z0-9-]+)`\s*$")
DESCRIBED = re.compile(
    r"fazhi_describe\(meta::Of<([\w:]+)>\)\s*\{.*?\b(?:type|enumeration)\(\s*\"([a-z0-9-]+)\"", re.S)
MEMBER = re.compile(
    r"^(\s+(?!return|using|friend|static|if|for)[\w:<>,\s\*&]+?[\s>&*](\w+)(?:\s*=[^;]*|\{[^;]*\})?;)(.*)$")

COMMENT = re.compile(r"(?:^[ \t]*///[^\n]*\n)+|/\*\*.*?\*/|///<[^\n]*", re.M | re.S)

# A sentence at the margin behind a list: Doxygen takes it for more of the last item.
BEHIND_LIST = re.compile(r"^([ \t]*///)( - .*\n|   \S.*\n)(?=[ \t]*/// [A-Z])", re.M)

# What every strong type of core has, and what operators do.
COMMON = [
    (re.compile(r"static constexpr ScalarShape shape ="), "What its form is held to, as the schemas have it."),
    (re.compile(r"\bto_wire\(\) const"), "Its form in files; reading that back gives an equal value."),
    (re.compile(r"\boperator(==|!=)\("), "By value."),
    (re.compile(r"\boperator(<|>|<=|>=)\("), "In the order of their values."),
]


def cells(row):
    return [cell.strip().replace(r"\|", "|") for cell in re.split(r"(?<!\\)\|", row.strip())[1:-1]]


def sections_of(page):
    """Of a page of the field reference: (name of the type, {key: (title, meaning)})."""
    name, rows = None, {}
    for line in page.split("\n") + ["# end `end`"]:
        heading = SECTION.match(line)
        if heading:
            if name:
                yield name, rows
            name, rows = heading[2], {}
        elif line.startswith("| `"):
            row = cells(line)
            key = row[0].strip("`")
            rows[key] = (row[1], row[4]) if len(row) == 5 else ("", row[1])


class Meanings:
    """What the rows say, by the name of a type in files."""

    def __init__(self, references):
        self.types = {}
        for english, chinese in references:
            for (name, rows), (_, zh) in zip(sections_of(english), sections_of(chinese)):
                told = {key: self.words(rows[key], zh.get(key, ("", ""))) for key in rows}
                self.types.setdefault(name, []).append(told)

    @staticmethod
    def words(english, chinese):
        titled = f"%{english[0]} ({chinese[0]})" if english[0] else ""  # no link to a class of that name
        meaning = english[1] if english[0] else f"{english[1]} ({chinese[1]})"
        return double_backticks((titled + ". " if titled and meaning else titled) + meaning)

    def of(self, name, members):
        """The rows of a type; where several have its name, of the one that has most of the members."""
        found = sorted(self.types.get(name, [{}]), key=lambda rows: -sum(1 for m in members if m in rows))
        return found[0]


def is_documented(lines, at):
    if re.search(r"///<|/\*\*<|^\s*(///|/\*\*)", lines[at]):
        return True
    above = at - 1
    while above >= 0 and re.match(r"\s*(template\b|\[\[)", lines[above]):
        above -= 1
    return bool(re.match(r"\s*///|.*\*/\s*$", lines[above]))


def body_of(lines, kind, name):
    """The lines of a type, without those of types inside it."""
    short = name.split("::")[-1]
    begin = next((i for i, line in enumerate(lines)
                  if re.match(rf"\s*{kind} (FAZHI_API )?{short}\b[^;]*\{{", line)), None)
    if begin is None:
        return None
    depth = 0
    for at in range(begin, len(lines)):
        code = lines[at].split("//")[0]
        if at == begin or depth == 1:
            yield at
        depth += code.count("{") - code.count("}")
        if depth == 0:
            return None


def describe_members(lines, meanings):
    for of, name in DESCRIBED.findall("\n".join(lines)):
        members = {}
        for at in body_of(lines, "struct", of):
            found = MEMBER.match(lines[at])
            if found and not is_documented(lines, at):
                members[found[2].rstrip("_")] = at
        rows = meanings.of(name, members)
        for key, at in members.items():
            if rows.get(key):
                found = MEMBER.match(lines[at])
                lines[at] = f"{found[1]} ///< {rows[key]}"
        for at in body_of(lines, "enum class", of):
            describe_values(lines, at, meanings.of(name, []))


def describe_values(lines, at, rows):
    """The enumerators on a line, unless it says something of them itself."""
    if "///<" in lines[at] or lines[at].lstrip().startswith("//"):
        return
    head, brace, rest = lines[at].rpartition("{")
    lines[at] = head + brace + re.sub(
        r"\b([a-z]\w*)\b(?=\s*(=[^,}]*)?([,}]|$))",
        lambda value: f"{value[1]} /**< {rows[value[1].rstrip('_')]} */"
        if rows.get(value[1].rstrip("_")) else value[0], rest)


def say_what_is_common(lines):
    for at, line in enumerate(lines):
        for pattern, words in COMMON:
            if pattern.search(line) and re.match(r"  \S|\S", line) and not is_documented(lines, at):
                indent = re.match(r"\s*", line)[0]
                lines[at] = f"{indent}/** {words} */ {line.lstrip()}"
                break


def group_sections(lines):
    """The C header: each section is a group, and an enumeration without a name says whose values it has."""
    groups, kind = 0, ""
    for at, line in enumerate(lines):
        title = re.match(r"/\* ---- (.*) ---- \*/$", line)
        if title:
            groups += 1
            end = "/** @} */ " if groups > 1 else ""
            lines[at] = f"{end}/** @addtogroup c-{groups} */ /** @{{ */"
        named = re.match(r"typedef int32_t (\w+);", line)
        kind = named[1] if named else kind
        if line.startswith("enum {"):
            lines[at] = f"/** The values of ::{kind}. */ " + line
        if groups and line.startswith("#ifdef __cplusplus"):
            lines[at] = "/** @} */"
            lines[at + 1] = lines[at + 2] = ""
            groups = 0
    return lines


def groups_of(text):
    """The groups of the C header, as a page of their definitions."""
    titles = re.findall(r"^/\* ---- (.*) ---- \*/$", text, re.M)
    return "".join(f"/** @defgroup c-{n} {title}\n *  @ingroup c-api */\n" for n, title in enumerate(titles, 1))


def plain_words(texts):
    """The types whose names are words of English too: in a sentence such a word is no link."""
    named = re.compile(r"^\s*(?:struct|class|enum class) (?:FAZHI_API )?([A-Z][a-z]+)\b", re.M)
    names = sorted({name for text in texts for name in named.findall(text)})
    return re.compile(rf"(?<![\w%:.<`])({'|'.join(names)})(?![\w:<(`])")


def prepared(path, text, meanings, words):
    lines = text.split("\n")
    if path.endswith(".h"):
        lines = group_sections(lines)
    else:
        describe_members(lines, meanings)
        say_what_is_common(lines)

    def no_links(prose):
        return words.sub(r"%\1", prose)

    text = BEHIND_LIST.sub(r"\1\2\1\n", "\n".join(lines))
    return COMMENT.sub(lambda comment: outside_code(comment[0], no_links), text)
