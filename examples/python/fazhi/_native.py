"""The C interface (include/fazhi/c/fazhi.h) as ctypes sees it: its structs and its functions, nothing else."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_int32, c_int64, c_size_t, c_uint64, c_void_p
from typing import Any, Dict, Iterator, List, Optional, Tuple, Union

ABI = 1
NOWHERE = 2**64 - 1
OK, STOPPED, MEMORY = 0, 5, 6

WRITE = CFUNCTYPE(c_int32, c_void_p, c_void_p, c_size_t)
READ = CFUNCTYPE(c_int64, c_void_p, c_void_p, c_size_t)


class Text(Structure):
    _fields_ = [("data", c_char_p), ("size", c_size_t)]


class ReadOptions(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("encoding", c_char_p),
        ("vocabularies", POINTER(Text)),
        ("vocabulary_count", c_size_t),
        ("max_bytes", c_uint64),
        ("max_depth", c_uint64),
        ("max_values", c_uint64),
        ("max_problems", c_uint64),
        ("any_genre", c_int32),
        ("warn_unknown", c_int32),
    ]


class Edit(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("pointer", c_char_p),
        ("pointer_size", c_size_t),
        ("value", c_char_p),
        ("value_size", c_size_t),
        ("op", c_int32),
    ]


class CheckOptions(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("profile", c_char_p),
        ("profile_text", c_char_p),
        ("profile_text_size", c_size_t),
        ("as_of", c_char_p),
        ("previous", c_void_p),
        ("catalogues", POINTER(Text)),
        ("catalogue_count", c_size_t),
        ("instruments", POINTER(Text)),
        ("instruments_count", c_size_t),
        ("ignored", POINTER(Text)),
        ("ignored_count", c_size_t),
        ("baseline", c_char_p),
        ("baseline_size", c_size_t),
        ("max_findings", c_uint64),
        ("fail_on", c_int32),
        ("no_suppressions", c_int32),
    ]


class Location(Structure):
    _fields_ = [
        ("message_zh", c_void_p),  # with its length, as the others are: a c_char_p would end at the first NUL
        ("message_zh_size", c_size_t),
        ("message_en", c_void_p),
        ("message_en_size", c_size_t),
        ("pointer", c_void_p),
        ("pointer_size", c_size_t),
        ("begin", c_uint64),
        ("end", c_uint64),
        ("line", c_uint64),
        ("column", c_uint64),
        ("utf16_column", c_uint64),
    ]


class Finding(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("id", c_char_p),
        ("fingerprint", c_char_p),
        ("at", Location),
        ("related_count", c_uint64),
        ("fix_count", c_uint64),
        ("severity", c_int32),
    ]


class Fix(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("title_zh", c_void_p),
        ("title_zh_size", c_size_t),
        ("title_en", c_void_p),
        ("title_en_size", c_size_t),
        ("edit_count", c_uint64),
        ("safe", c_int32),
    ]


class FixEdit(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("pointer", c_void_p),
        ("pointer_size", c_size_t),
        ("begin", c_uint64),
        ("end", c_uint64),
        ("replacement", c_void_p),
        ("replacement_size", c_size_t),
    ]


STRUCTS = {
    "fazhi_text": Text,
    "fazhi_read_options": ReadOptions,
    "fazhi_edit": Edit,
    "fazhi_check_options": CheckOptions,
    "fazhi_location": Location,
    "fazhi_finding": Finding,
    "fazhi_fix": Fix,
    "fazhi_fix_edit": FixEdit,
}

_HANDLE = [c_void_p]
_TWO = [c_void_p, c_void_p]
_TEXT = [c_char_p, c_size_t]
_OUT = [POINTER(c_void_p)]
_COUNT = [POINTER(c_uint64)]
_INDEX = [c_uint64]
_ENUM = [c_int32]

# What each function gives, and what it takes; c_int32 is a fazhi_status wherever the function can fail.
FUNCTIONS: Dict[str, Tuple[Any, List[Any]]] = {
    "fazhi_version": (c_char_p, []),
    "fazhi_context_new": (c_int32, _OUT),
    "fazhi_context_free": (None, _HANDLE),
    "fazhi_error_id": (c_char_p, _HANDLE),
    "fazhi_error_message": (c_char_p, _HANDLE + _ENUM),
    "fazhi_bytes_data": (c_void_p, _HANDLE),
    "fazhi_bytes_size": (c_size_t, _HANDLE),
    "fazhi_bytes_free": (None, _HANDLE),
    "fazhi_read": (c_int32, _HANDLE + _TEXT + _TEXT + [POINTER(ReadOptions)] + _OUT),
    "fazhi_read_file": (c_int32, _HANDLE + [c_char_p, POINTER(ReadOptions)] + _OUT),
    "fazhi_read_stream": (c_int32, _HANDLE + _TEXT + [READ, c_void_p, POINTER(ReadOptions)] + _OUT),
    "fazhi_report_free": (None, _HANDLE),
    "fazhi_report_is_read": (c_int32, _HANDLE),
    "fazhi_report_text": (c_void_p, _HANDLE + [POINTER(c_size_t)]),
    "fazhi_report_text_is_file": (c_int32, _HANDLE),
    "fazhi_write": (c_int32, _TWO + _ENUM + _OUT),
    "fazhi_write_stream": (c_int32, _TWO + _ENUM + [WRITE, c_void_p]),
    "fazhi_get": (c_int32, _TWO + _TEXT + _OUT),
    "fazhi_get_text": (c_int32, _TWO + _TEXT + _OUT),
    "fazhi_count": (c_int32, _TWO + _TEXT + _COUNT),
    "fazhi_place": (c_int32, _TWO + _TEXT + _COUNT + _COUNT),
    "fazhi_edit_text": (c_int32, _TWO + [POINTER(Edit), c_size_t] + _OUT),
    "fazhi_diff": (c_int32, _TWO + _HANDLE + _ENUM + _OUT),
    "fazhi_checker_new": (c_int32, _HANDLE + [POINTER(CheckOptions)] + _OUT),
    "fazhi_checker_free": (None, _HANDLE),
    "fazhi_check": (c_int32, _TWO + _HANDLE + _OUT),
    "fazhi_result_free": (None, _HANDLE),
    "fazhi_result_status": (c_int32, _HANDLE),
    "fazhi_result_acceptable": (c_int32, _HANDLE),
    "fazhi_result_total": (c_uint64, _HANDLE + _ENUM),
    "fazhi_result_count": (c_uint64, _HANDLE),
    "fazhi_result_finding": (c_int32, _TWO + _INDEX + [POINTER(Finding)]),
    "fazhi_result_related": (c_int32, _TWO + _INDEX * 2 + [POINTER(Location)]),
    "fazhi_result_fix": (c_int32, _TWO + _INDEX * 2 + [POINTER(Fix)]),
    "fazhi_result_fix_edit": (c_int32, _TWO + _INDEX * 3 + [POINTER(FixEdit)]),
    "fazhi_result_json": (c_int32, _TWO + _OUT),
    "fazhi_result_page": (c_int32, _TWO + _ENUM + _OUT),
    "fazhi_fix_text": (c_int32, _TWO + _HANDLE + _ENUM + _OUT + _COUNT),
    "fazhi_run_begin": (c_int32, _TWO + [c_char_p] + _ENUM + [WRITE, c_void_p] + _OUT),
    "fazhi_run_add": (c_int32, _TWO + _HANDLE),
    "fazhi_run_end": (c_int32, _TWO),
    "fazhi_run_free": (None, _HANDLE),
}


def _names_in_system() -> Iterator[str]:
    """By the name with the number of the interface first: it cannot be of another interface."""
    yield f"libfazhi_c.so.{ABI}"
    found = ctypes.util.find_library("fazhi_c")
    if found is not None and found != f"libfazhi_c.so.{ABI}":
        yield found


def _is_missing(name: str, problem: OSError) -> bool:
    """Whether it is this file that is not there, and not one that it needs."""
    return str(problem).startswith(f"{name}: cannot open shared object file: No such file")


def _opened(names: Iterator[str], by_variable: bool) -> ctypes.CDLL:
    problems: Dict[str, OSError] = {}
    for name in names:
        try:
            return ctypes.CDLL(name)
        except OSError as problem:
            problems[name] = problem
    tried = "; ".join(f"{name} ({problem})" for name, problem in problems.items())
    variable = "FAZHI_LIBRARY: " if by_variable else ""
    cause = next((one for name, one in problems.items() if not _is_missing(name, one)), None)
    raise OSError(
        "无法加载fazhi的C库：请安装libfazhi1，或以FAZHI_LIBRARY指明文件 / "
        f"fazhi's C library cannot be loaded: install libfazhi1, or let FAZHI_LIBRARY name its file; {variable}{tried}"
    ) from (cause or next(iter(problems.values())))


def load(path: Union[None, str, os.PathLike[str]] = None) -> ctypes.CDLL:
    """The library at `path`, else the one that FAZHI_LIBRARY names, else the system's."""
    variable = os.environ.get("FAZHI_LIBRARY")
    given = variable if path is None else os.fspath(path)
    library = _opened(iter([given]) if given else _names_in_system(), path is None and bool(variable))
    for function_name, (result, arguments) in FUNCTIONS.items():
        try:
            function = getattr(library, function_name)
        except AttributeError as problem:
            raise OSError(
                f"不是fazhi的C库，或版本过旧 / it is not fazhi's C library, or an older one: "
                f"{library._name}, {function_name}"
            ) from problem
        function.restype = result
        function.argtypes = arguments
    return library
