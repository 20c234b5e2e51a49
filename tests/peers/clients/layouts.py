"""The C header as a C compiler sees it: what the clients must agree with.

layouts(HEADER) gives {"structs": {name: {"sizeof": size, member: offset…}}, "functions": {name: [result, parameter…]},
"constants": {name: value in digits}}. A type is "void", "pointer", "function", or its size in bytes.
"""

import ctypes
import json
import os
import re
import subprocess
import sys

SIZES = {"int32_t": 4, "int64_t": 8, "uint64_t": 8, "size_t": ctypes.sizeof(ctypes.c_size_t)}


def functions(header):
    with open(header, encoding="utf-8") as file:
        text = re.sub(r"/\*.*?\*/", "", file.read(), flags=re.DOTALL)
    called_back = re.findall(r"typedef (\w+) \(\*(\w+)\)\((.*?)\);", text, flags=re.DOTALL)
    sizes = {**SIZES, "void": "void", **{name: "function" for _, name, _ in called_back}}
    sizes.update((name, SIZES[number]) for number, name in re.findall(r"typedef (\w+) (\w+);", text))

    def kind(declared):
        return "pointer" if "*" in declared else sizes[declared.replace("const ", "").split()[0]]

    all_of_them = called_back + re.findall(
        r"^FAZHI_C_API ([^;(]*?)(\w+)\((.*?)\);", text, flags=re.MULTILINE | re.DOTALL)
    return {name: [kind(result)] + [kind(one) for one in parameters.split(",") if one.strip() != "void"]
            for result, name, parameters in all_of_them}


def layouts(header):
    values = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "abi", "values.sh")
    told = subprocess.run(["sh", values, header], check=True, stdout=subprocess.PIPE).stdout.decode()
    structs, constants = {}, {}
    for name, value in (line.split() for line in told.splitlines()):
        struct, _, member = name.partition(".")
        if struct.isupper():
            constants[name] = value
        else:
            structs.setdefault(struct, {})[member or "sizeof"] = int(value)
    return {"structs": structs, "functions": functions(header), "constants": constants}


if __name__ == "__main__":
    print(json.dumps(layouts(sys.argv[1]), indent=2))
