"""A recipe of Conan 2 that builds the sources it lies in, and so needs no address of them:

    conan create FAZHI/cmake/ports/conan --build=missing

Untested: checked for its syntax and its names only.
"""

import os
import re

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, load, rmdir

ROOT = os.path.join("..", "..", "..")


class Fazhi(ConanFile):
    name = "fazhi"
    license = "Apache-2.0"
    description = "Typed annual reports on rule-of-law government: read, import, validate"
    topics = ("government", "reports", "yaml", "validation")
    package_type = "library"
    settings = "os", "arch", "compiler", "build_type"
    options = {
        "shared": [True, False],
        "digest": [True, False],
        "encodings": [True, False],
        "html": [True, False],
        "docx": [True, False],
    }
    default_options = {"shared": False, "digest": True, "encodings": True, "html": True, "docx": True}

    def set_version(self):
        header = load(self, os.path.join(self.recipe_folder, ROOT, "include", "fazhi", "version.hpp"))
        parts = [re.search(rf"#define FAZHI_VERSION_{part} (\d+)", header) for part in ("MAJOR", "MINOR", "PATCH")]
        self.version = ".".join(part.group(1) for part in parts)

    def export_sources(self):
        root = os.path.join(self.recipe_folder, ROOT)
        for name in ("CMakeLists.txt", "LICENSE", "README.md", "README.zh-CN.md", "CHANGELOG.md"):
            copy(self, name, src=root, dst=self.export_sources_folder)
        for folder in ("cmake", "docs", "include", "schemas", "src"):
            copy(self, "*", src=os.path.join(root, folder), dst=os.path.join(self.export_sources_folder, folder))

    def layout(self):
        cmake_layout(self)

    def validate(self):
        check_min_cppstd(self, 17)

    def requirements(self):
        self.requires("boost/[>=1.77 <2]", transitive_headers=True)
        self.requires("yaml-cpp/[>=0.7 <1]")
        self.requires("ms-gsl/[>=4 <5]", visible=False)
        if self.options.digest:
            self.requires("libmd/[>=1 <2]")
        if self.options.encodings:
            self.requires("icu/[>=69]")
        if self.options.html or self.options.docx:
            self.requires("libxml2/[>=2.9 <3]")
        if self.options.docx:
            self.requires("minizip/[>=1.2 <2]")

    def generate(self):
        CMakeDeps(self).generate()
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables.update(
            {
                "FAZHI_BUILD_TESTS": False,
                "FAZHI_BUILD_EXAMPLES": False,
                "FAZHI_BUILD_CLI": False,
                "FAZHI_LAYER_CHECK": False,
                "FAZHI_DIGEST": bool(self.options.digest),
                "FAZHI_ENCODINGS": bool(self.options.encodings),
                "FAZHI_HTML": bool(self.options.html),
                "FAZHI_DOCX": bool(self.options.docx),
            }
        )
        # Their headers and libraries are looked for by plain names.
        roots = [dependency.package_folder for dependency in self.dependencies.host.values()]
        toolchain.cache_variables["CMAKE_PREFIX_PATH"] = ";".join(
            [self.generators_folder] + [root.replace("\\", "/") for root in roots if root]
        )
        toolchain.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        copy(self, "LICENSE", src=self.source_folder, dst=os.path.join(self.package_folder, "licenses"))
        CMake(self).install()
        for folder in ("cmake", "pkgconfig"):
            rmdir(self, os.path.join(self.package_folder, "lib", folder))

    def package_info(self):
        self.cpp_info.set_property("cmake_file_name", "fazhi")
        model = self.cpp_info.components["model"]
        model.set_property("cmake_target_name", "fazhi::model")
        model.bindirs = []
        model.libdirs = []
        model.requires = ["boost::headers"]

        library = self.cpp_info.components["fazhi"]
        library.set_property("cmake_target_name", "fazhi::fazhi")
        library.set_property("pkg_config_name", "fazhi")
        library.libs = ["fazhi"]
        library.requires = ["model", "boost::json", "yaml-cpp::yaml-cpp", "ms-gsl::ms-gsl"]
        if self.options.shared:
            library.defines = ["FAZHI_SHARED"]
        if self.settings.os == "Linux":
            library.system_libs = ["pthread"]
        if self.options.digest:
            library.requires.append("libmd::libmd")
        if self.options.encodings:
            library.requires.append("icu::icu")
        if self.options.html or self.options.docx:
            library.requires.append("libxml2::libxml2")
        if self.options.docx:
            library.requires.append("minizip::minizip")

        of_c = self.cpp_info.components["c"]
        of_c.set_property("cmake_target_name", "fazhi::c")
        of_c.set_property("pkg_config_name", "fazhi-c")
        of_c.libs = ["fazhi_c"]
