"""The structs and functions of the C header as a C compiler sees them: what the clients must agree with.

layouts(HEADER, WORK) gives {"structs": {name: {"sizeof": size, member: offset…}}, "functions": [name…]}.
"""

import json
import os
import re
import subprocess
import sys


def layouts(header, work):
    with open(header, encoding="utf-8") as file:
        text = re.sub(r"/\*.*?\*/", "", file.read(), flags=re.DOTALL)
    structs = {}
    for name, body in re.findall(r"typedef struct (\w+) \{(.*?)\} \1;", text, flags=re.DOTALL):
        structs[name] = re.findall(r"(\w+);", body)
    functions = re.findall(r"^FAZHI_C_API [^;(]*?(\w+)\(", text, flags=re.MULTILINE)

    lines = ["#include <fazhi/c/fazhi.h>", "#include <stdio.h>", "int main(void) {", 'printf("{\\n");']
    for index, (name, members) in enumerate(structs.items()):
        comma = "," if index else ""
        lines.append(f'printf("{comma}\\"{name}\\": {{\\"sizeof\\": %zu", sizeof({name}));')
        for member in members:
            lines.append(f'printf(", \\"{member}\\": %zu", offsetof({name}, {member}));')
        lines.append('printf("}\\n");')
    lines += ['printf("}\\n");', "return 0;", "}", ""]
    source, program = os.path.join(work, "layouts.c"), os.path.join(work, "layouts")
    with open(source, "w", encoding="utf-8") as file:
        file.write("\n".join(lines))
    include = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(header))))
    compiler = os.environ.get("CC", "cc")
    subprocess.run([compiler, "-std=c99", "-Wall", "-Werror", "-I", include, source, "-o", program], check=True)
    seen = json.loads(subprocess.run([program], check=True, stdout=subprocess.PIPE).stdout)
    return {"structs": seen, "functions": sorted(functions)}


if __name__ == "__main__":
    print(json.dumps(layouts(sys.argv[1], sys.argv[2]), indent=2))
