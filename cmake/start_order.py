#!/usr/bin/env python3
"""Writes start.ld, the linker script by which the code that runs whenever a report is checked stands side by side.

    start_order.py MAP PROFILE... > start.ld

MAP is what `-Wl,-Map=MAP` gives when the command is linked without start.ld. Each PROFILE is of one run of that command:
`valgrind --tool=callgrind --dump-instr=yes --compress-pos=no --callgrind-out-file=PROFILE fazhi validate FILE`. Sections
are named by the object files that they come from; what is renamed or gone since is left out by the linker, and what has
come since stands where it would stand anyway, so there is no need to write the script anew with each change.
"""

import bisect
import re
import sys
import textwrap

# The C library has several forms of these and takes the one for the machine; the others run outside of valgrind alone.
FORMS = [
    f"*libc.a:{name}-*.o(.text .text.*)"
    for name in ("memchr", "memcmp", "memmove", "memset", "strcmp", "strlen", "strncmp", "strrchr")
] + ["*libc.a:dl-lookup.o(.text)", "*libc.a:dl-object.o(.text)"]

HEAD = """\
/* Written by start_order.py: the code that runs when one report is checked, side by side. A process maps its code in
   blocks of 64 KiB, and each block takes time that a short run is made of. */
"""

SECTION = re.compile(r"^ (\.text[\w.$]*)?\s+0x([0-9a-f]+)\s+0x([0-9a-f]+)\s+(\S*/)?([^/]+)$")


def sections(lines):
    """(address, size, name, file) of each input section of code; the name may stand on a line of its own."""
    name = None
    for line in lines:
        found = SECTION.match(line.rstrip("\n"))
        if found and (found[1] or name):
            yield int(found[2], 16), int(found[3], 16), found[1] or name, found[5]
            name = None
        else:
            alone = re.match(r"^ (\.text[\w.$]*)$", line)
            name = alone[1] if alone else None


def addresses(lines):
    """The addresses of what was run."""
    is_call = False
    for line in lines:
        if is_call or line.startswith("0x"):
            yield int(line.split(" ", 1)[0], 16)
        is_call = line.startswith("calls=")


def pattern(name, file):
    member = re.match(r"^(.*)\((.*)\)$", file)
    return f"*{member[1]}:{member[2]}({name})" if member else f"*/{file}({name})"


def main(map_file, profiles):
    with open(map_file, encoding="utf-8", errors="replace") as lines:
        known = sorted(one for one in sections(lines) if one[1] != 0 and one[0] != 0)
    starts = [one[0] for one in known]
    used = set()
    for profile in profiles:
        with open(profile, encoding="utf-8", errors="replace") as lines:
            for address in addresses(lines):
                at = bisect.bisect_right(starts, address) - 1
                if at >= 0 and address < known[at][0] + known[at][1]:
                    used.add(known[at])
    patterns = list(dict.fromkeys(pattern(one[2], one[3]) for one in sorted(used))) + FORMS
    print(HEAD + "SECTIONS\n{\n  .text.start :\n  {")
    print(textwrap.fill(" ".join(patterns), 120, initial_indent="    ", subsequent_indent="    ",
                        break_long_words=False, break_on_hyphens=False))
    print("  }\n}\nINSERT BEFORE .text;")


main(sys.argv[1], sys.argv[2:])
