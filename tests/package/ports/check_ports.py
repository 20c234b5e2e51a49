"""check_ports.py ROOT: looks whether the recipes of vcpkg and Conan hold together, as far as that shows without them.

The recipe of Conan is run with stand-ins for what Conan gives it, under each of its options.
"""

import importlib.util
import json
import re
import sys
import types
from pathlib import Path

root = Path(sys.argv[1])
ports = root / "cmake" / "ports"
header = (root / "include/fazhi/version.hpp").read_text(encoding="utf-8")
version = ".".join(re.search(rf"VERSION_{part} (\d+)", header).group(1) for part in ("MAJOR", "MINOR", "PATCH"))
known_options = set(re.findall(r"^option\((FAZHI_\w+)", (root / "CMakeLists.txt").read_text(encoding="utf-8"), re.M))


def check_vcpkg():
    port = ports / "vcpkg" / "fazhi"
    manifest = json.loads((port / "vcpkg.json").read_text(encoding="utf-8"))
    known = {"name", "version", "description", "license", "supports", "dependencies", "default-features", "features"}
    assert set(manifest) <= known, set(manifest) - known
    assert manifest["name"] == port.name and manifest["version"] == version
    assert set(manifest["default-features"]) <= set(manifest["features"])
    for feature in [manifest, *manifest["features"].values()]:
        for dependency in feature["dependencies"]:
            name = dependency if isinstance(dependency, str) else dependency["name"]
            assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name), name
    for feature in manifest["features"].values():
        assert set(feature) == {"description", "dependencies"}
    assert "fazhi::fazhi" in (port / "usage").read_text(encoding="utf-8")


class Anything:
    """A stand-in that takes every call."""

    def __init__(self, *_):
        self.cache_variables = {}

    def __getattr__(self, _):
        return lambda *_, **__: None


class Component:
    def __init__(self):
        self.requires, self.libs, self.properties = [], [], {}

    def set_property(self, name, value):
        self.properties[name] = value


class Info(Component):
    def __init__(self):
        super().__init__()
        self.components = {name: Component() for name in ("model", "fazhi", "c")}


def load_recipe(path, copied, toolchains):
    def module(name, **members):
        made = types.ModuleType(name)
        made.__dict__.update(members)
        sys.modules[name] = made

    def toolchain(recipe):
        toolchains.append(Anything(recipe))
        return toolchains[-1]

    def copy(_, pattern, src, dst):
        copied.append(Path(src) / pattern if pattern != "*" else Path(src))

    module("conan", ConanFile=object)
    module("conan.tools")
    module("conan.tools.build", check_min_cppstd=lambda *_: None, can_run=lambda _: True)
    made_of = {"CMake": Anything, "CMakeDeps": Anything, "CMakeToolchain": toolchain, "cmake_layout": lambda _: None}
    module("conan.tools.cmake", **made_of)
    module("conan.tools.files", copy=copy, rmdir=lambda *_: None, load=lambda _, file: Path(file).read_text("utf-8"))
    spec = importlib.util.spec_from_file_location(path.parent.name, path)
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def check_conan():
    copied, toolchains = [], []
    sys.dont_write_bytecode = True
    recipe_class = load_recipe(ports / "conan" / "conanfile.py", copied, toolchains).Fazhi
    for left_out in [None, *recipe_class.options]:
        recipe = recipe_class()
        recipe.recipe_folder, recipe.export_sources_folder = str(ports / "conan"), "exported"
        recipe.source_folder = recipe.package_folder = recipe.generators_folder = "package"
        recipe.options = types.SimpleNamespace(**recipe_class.default_options)
        if left_out:
            setattr(recipe.options, left_out, False)
        recipe.settings = types.SimpleNamespace(os="Linux")
        recipe.dependencies = types.SimpleNamespace(host={})
        recipe.cpp_info = Info()
        required = {"boost"}
        recipe.requires = lambda reference, **_: required.add(reference.split("/")[0])
        recipe.set_version()
        assert recipe.version == version
        for step in ("export_sources", "layout", "validate", "requirements", "generate", "build", "package"):
            getattr(recipe, step)()
        recipe.package_info()
        assert all(path.exists() for path in copied if "package" not in path.parts), copied
        unknown = {name for name in toolchains[-1].cache_variables if name.startswith("FAZHI_")} - known_options
        assert not unknown, unknown
        components = recipe.cpp_info.components.values()
        named = {part.split("::")[0] for component in components for part in component.requires}
        assert named - {"model"} == required, (named, required)
        targets = {component.properties["cmake_target_name"] for component in components}
        assert targets == {"fazhi::model", "fazhi::fazhi", "fazhi::c"}
    test = load_recipe(ports / "conan" / "test_package" / "conanfile.py", copied, toolchains).TestFazhi()
    test.tested_reference_str, test.requires, test.run = "fazhi/" + version, lambda _: None, lambda *_, **__: None
    test.cpp = types.SimpleNamespace(build=types.SimpleNamespace(bindir="."))
    for step in ("requirements", "layout", "build", "test"):
        getattr(test, step)()


check_vcpkg()
check_conan()
print("the recipes hold together; neither vcpkg nor Conan has run them")
