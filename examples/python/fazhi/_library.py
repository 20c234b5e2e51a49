"""The library, and what it makes: reports, checkers, results and runs."""

from __future__ import annotations

import ctypes
import datetime
import json
import os
from ctypes import byref, c_size_t, c_uint64, c_void_p
from typing import Any, BinaryIO, Callable, Dict, Iterable, List, Literal, Optional, Tuple, TypeVar, Union

from . import _native
from ._values import Edit, Error, Finding, Fix, FixEdit, Language, Location, ReadOptions, Severity

Content = Union[str, bytes]
Format = Literal["json", "yaml", "text"]
T = TypeVar("T")
H = TypeVar("H", bound="_Handle")

_LANGUAGES: Dict[str, int] = {"zh": 0, "en": 1}
_FORMATS: Dict[str, int] = {"json": 0, "yaml": 1, "text": 2}
_OPERATIONS: Dict[str, int] = {"set": 0, "add": 1, "remove": 2}
_KINDS: Dict[str, int] = {"values": 0, "contents": 1}
_SEVERITIES: Tuple[Severity, ...] = ("error", "warning", "info", "hint")
_STATUSES: Tuple[Literal["valid", "not_valid", "unreadable", "failed"], ...] = (
    "valid",
    "not_valid",
    "unreadable",
    "failed",
)
_FAIL_ON: Dict[str, int] = {"profile": 0, "error": 1, "warning": 2, "info": 3, "hint": 4, "never": 5}


class _Owned:
    """A pointer that the library gave. It is given back when the last call that uses it is through."""

    def __init__(self, pointer: c_void_p, free: Callable[[c_void_p], None]) -> None:
        self._as_parameter_ = pointer  # by which ctypes passes it on
        self._free = free

    def __del__(self) -> None:
        self._free(self._as_parameter_)


class _Handle:
    """What users hold of it."""

    def __init__(self, library: Library, owned: _Owned) -> None:
        self._library = library
        self._owned_or_closed: Optional[_Owned] = owned

    def close(self) -> None:
        """Gives back what it holds, now; a call in another thread still ends well."""
        self._owned_or_closed = None

    def __enter__(self: H) -> H:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def _owned(self) -> _Owned:
        owned = self._owned_or_closed
        if owned is None:
            raise ValueError(f"this {type(self).__name__} is closed")
        return owned


class _Callback:
    """A function that C calls. What it raises stops the call, and is raised again once that has ended."""

    def __init__(self, kind: Any, body: Callable[[int, int], int], stop: int) -> None:
        raised: List[BaseException] = []

        def call(_user: Optional[int], data: int, size: int) -> int:
            try:
                return body(data, size)
            except BaseException as problem:
                raised.append(problem)
                return stop

        self._raised = raised
        self.function = kind(call)

    def during(self, call: Callable[[], T]) -> T:
        try:
            return call()
        finally:
            if self._raised:
                raise self._raised.pop()


class Library:
    """The shared library: the one at `path`, else that which FAZHI_LIBRARY names, else the system's.

    OSError: there is none that can be loaded. `language` is that of `str` of an Error, which has both.
    """

    def __init__(self, path: Union[None, str, os.PathLike[str]] = None, *, language: Language = "en") -> None:
        _choice("language", _LANGUAGES, language)
        self._language = language
        self._native = _native.load(path)
        self._contexts: List[_Owned] = []  # idle ones: a call takes one for itself, whatever thread it is in

    @property
    def version(self) -> str:
        return str(self._native.fazhi_version().decode())

    def read(self, content: Content, name: str = "", options: ReadOptions = ReadOptions()) -> Report:
        """Reads a report of any format. `name` stands in messages; its ending tells JSON and YAML.

        A report with mistakes is read all the same: checking it tells them. Error: not even a text could be had.
        """
        label, text = _str("name", name).encode(), _utf8("content", content)
        return self._report("fazhi_read", label, len(label), text, len(text), byref(_read_options(options)))

    def read_file(self, path: Union[str, os.PathLike[str]], options: ReadOptions = ReadOptions()) -> Report:
        """The same of a file."""
        return self._report("fazhi_read_file", _ended(os.fsencode(path)), byref(_read_options(options)))

    def read_stream(self, stream: BinaryIO, name: str = "", options: ReadOptions = ReadOptions()) -> Report:
        """The same of a binary file object, read to its end; what that raises is raised again."""

        def read(into: int, room: int) -> int:
            piece = memoryview(stream.read(room))
            if piece.nbytes > room:
                raise ValueError("the stream gave more than it was asked for")
            ctypes.memmove(into, piece.tobytes(), piece.nbytes)
            return piece.nbytes

        source, label, how = _Callback(_native.READ, read, -1), _str("name", name).encode(), _read_options(options)
        return source.during(
            lambda: self._report("fazhi_read_stream", label, len(label), source.function, None, byref(how))
        )

    def checker(
        self,
        *,
        profile: Optional[str] = None,
        profile_text: Optional[Content] = None,
        as_of: Union[None, str, datetime.date] = None,
        previous: Optional[Report] = None,
        catalogues: Iterable[Content] = (),
        instruments: Iterable[Content] = (),
        ignored: Iterable[str] = (),
        baseline: Optional[Content] = None,
        max_findings: int = 0,
        fail_on: Literal["profile", "error", "warning", "info", "hint", "never"] = "profile",
        no_suppressions: bool = False,
    ) -> Checker:
        """What reports are judged by. Texts are YAML or JSON in memory; without a day no deadline is judged."""
        how = _native.CheckOptions(size=ctypes.sizeof(_native.CheckOptions))
        how.profile = _named("profile", profile)
        how.profile_text, how.profile_text_size = _text("profile_text", profile_text)
        how.as_of = _day(as_of)
        earlier = previous._owned if previous is not None else None
        how.previous = earlier._as_parameter_ if earlier is not None else None
        how.catalogues, how.catalogue_count = _texts("catalogues", catalogues)
        how.instruments, how.instruments_count = _texts("instruments", instruments)
        how.ignored, how.ignored_count = _texts("ignored", ignored)
        how.baseline, how.baseline_size = _text("baseline", baseline)
        how.max_findings = max_findings
        how.fail_on = _choice("fail_on", _FAIL_ON, fail_on)
        how.no_suppressions = no_suppressions
        return Checker(self, self._new("checker", "fazhi_checker_new", byref(how)))

    def _report(self, function: str, *arguments: Any) -> Report:
        return Report(self, self._new("report", function, *arguments))

    def _call(self, function: str, *arguments: Any) -> None:
        """Calls with a context that nobody else has meanwhile, and raises what went wrong."""
        try:
            context = self._contexts.pop()
        except IndexError:
            made = c_void_p()
            if self._native.fazhi_context_new(byref(made)) != _native.OK:
                raise MemoryError from None
            context = _Owned(made, self._native.fazhi_context_free)
        status = getattr(self._native, function)(context, *arguments)
        error = None if status == _native.OK else self._error(status, context)
        self._contexts.append(context)
        if error is not None:
            raise error

    def _error(self, status: int, context: _Owned) -> Exception:
        if status == _native.MEMORY:
            return MemoryError()
        message = self._native.fazhi_error_message
        said = (self._native.fazhi_error_id(context), message(context, 0), message(context, 1))
        id, message_zh, message_en = (text.decode("utf-8", "replace") for text in said)
        return Error(status, id, message_zh, message_en, self._language)

    def _new(self, kind: str, function: str, *arguments: Any) -> _Owned:
        made = c_void_p()
        self._call(function, *arguments, byref(made))
        return _Owned(made, getattr(self._native, f"fazhi_{kind}_free"))

    def _bytes(self, function: str, *arguments: Any) -> bytes:
        return self._copy(self._new("bytes", function, *arguments))

    def _copy(self, given: _Owned) -> bytes:
        return ctypes.string_at(self._native.fazhi_bytes_data(given), self._native.fazhi_bytes_size(given))


class Report(_Handle):
    """A file that was read, and the report in it if there is one."""

    @property
    def is_read(self) -> bool:
        """Whether the text holds a report, as far as it goes; if not, checking it tells why."""
        return bool(self._library._native.fazhi_report_is_read(self._owned))

    @property
    def text(self) -> bytes:
        """The text that all offsets stand on: the file itself, or what was taken out of a printed one. UTF-8."""
        owned, size = self._owned, c_size_t()
        data = self._library._native.fazhi_report_text(owned, byref(size))
        return ctypes.string_at(data, size.value)

    @property
    def text_is_file(self) -> bool:
        """Whether that text is the file byte by byte."""
        return bool(self._library._native.fazhi_report_text_is_file(self._owned))

    def write(self, format: Format = "yaml") -> str:
        """The report as JSON, as YAML, or as it is printed."""
        return self._library._bytes("fazhi_write", self._owned, _choice("format", _FORMATS, format)).decode()

    def write_to(self, write: Callable[[bytes], object], format: Format = "yaml") -> None:
        """The same to a function such as the `write` of a binary file, piece by piece."""
        sink, how = _sink(write), _choice("format", _FORMATS, format)
        sink.during(lambda: self._library._call("fazhi_write_stream", self._owned, how, sink.function, None))

    def get(self, pointer: str = "") -> Any:
        """The value at a JSON Pointer; `""` is the whole report. Figures are text, and so never rounded."""
        return json.loads(self.get_json(pointer))

    def get_json(self, pointer: str = "") -> str:
        """The same as compact JSON."""
        return self._library._bytes("fazhi_get", self._owned, *_text("pointer", pointer)).decode()

    def get_text(self, pointer: str) -> str:
        """The same of a text, without quotes and escapes."""
        return self._library._bytes("fazhi_get_text", self._owned, *_text("pointer", pointer)).decode()

    def count(self, pointer: str) -> int:
        """How many items a list or members an object has."""
        count = c_uint64()
        self._library._call("fazhi_count", self._owned, *_text("pointer", pointer), byref(count))
        return count.value

    def place(self, pointer: str) -> Tuple[int, int]:
        """Where the value stands in `text`: its first byte and the one after it."""
        begin, end = c_uint64(), c_uint64()
        self._library._call("fazhi_place", self._owned, *_text("pointer", pointer), byref(begin), byref(end))
        return begin.value, end.value

    def edit(self, *edits: Edit) -> str:
        """The text with the edits made one after another; outside of the edited lines every byte stays."""
        made = (_native.Edit * len(edits))()
        for one, edit in zip(made, edits):
            one.size = ctypes.sizeof(_native.Edit)
            one.pointer, one.pointer_size = _text("pointer", edit.pointer)
            one.value, one.value_size = _text("json", edit.json)
            one.op = _choice("op", _OPERATIONS, edit.op)
        return self._library._bytes("fazhi_edit_text", self._owned, made, len(edits)).decode()

    def diff(self, after: Report, by: Literal["values", "contents"] = "values") -> Any:
        """What differs in a later report, as `fazhi diff --format json` prints it."""
        return json.loads(self._library._bytes("fazhi_diff", self._owned, after._owned, _choice("by", _KINDS, by)))


class Checker(_Handle):
    """What reports are judged by."""

    def check(self, report: Report) -> Result:
        """Judges a report; mistakes of the report raise nothing."""
        return Result(self._library, self._library._new("result", "fazhi_check", self._owned, report._owned))

    def fix(self, report: Report, *, unsafe: bool = False) -> Tuple[bytes, int]:
        """The file with what can be mended mended, and how many fixes that took."""
        text, mended = c_void_p(), c_uint64()
        self._library._call("fazhi_fix_text", self._owned, report._owned, unsafe, byref(text), byref(mended))
        given = _Owned(text, self._library._native.fazhi_bytes_free)
        return self._library._copy(given), mended.value

    def run(self, format: str, write: Callable[[bytes], object], language: Language = "zh") -> Run:
        """Begins a run whose results are written in a format of `fazhi validate --format`, piece by piece:

        with checker.run("sarif", file.write) as run:
            run.add(checker.check(report))
        """
        sink = _sink(write)
        how = (_named("format", format), _choice("language", _LANGUAGES, language))
        arguments = (self._owned, *how, sink.function, None)
        return Run(self._library, sink.during(lambda: self._library._new("run", "fazhi_run_begin", *arguments)), sink)


class Result(_Handle):
    """What was found in one report."""

    @property
    def status(self) -> Literal["valid", "not_valid", "unreadable", "failed"]:
        return _STATUSES[int(self._library._native.fazhi_result_status(self._owned))]

    @property
    def acceptable(self) -> bool:
        """Whether it was read and judged, and nothing was found at or above the threshold."""
        return bool(self._library._native.fazhi_result_acceptable(self._owned))

    def total(self, severity: Severity) -> int:
        """How many findings of a severity there are, those over the limit too."""
        number = _choice("severity", {name: number for number, name in enumerate(_SEVERITIES)}, severity)
        return int(self._library._native.fazhi_result_total(self._owned, number))

    @property
    def findings(self) -> List[Finding]:
        """The findings in the order of the text."""
        return [self._finding(index) for index in range(self._library._native.fazhi_result_count(self._owned))]

    def json(self) -> Any:
        """All of it, as in the `files` of `fazhi validate --format json`."""
        return json.loads(self._library._bytes("fazhi_result_json", self._owned))

    def page(self, language: Language = "zh") -> str:
        """The page for people: one HTML file that needs nothing beside it."""
        chosen = _choice("language", _LANGUAGES, language)
        return self._library._bytes("fazhi_result_page", self._owned, chosen).decode()

    def _finding(self, index: int) -> Finding:
        owned = self._owned  # its texts stay as long as the result
        one = _native.Finding(size=ctypes.sizeof(_native.Finding))
        self._library._call("fazhi_result_finding", owned, index, byref(one))
        return Finding(
            id=_decoded(one.id),
            severity=_SEVERITIES[one.severity],
            fingerprint=None if one.fingerprint is None else _decoded(one.fingerprint),
            at=_location(one.at),
            related=tuple(self._related(owned, index, i) for i in range(one.related_count)),
            fixes=tuple(self._fix(owned, index, i) for i in range(one.fix_count)),
        )

    def _related(self, owned: _Owned, finding: int, index: int) -> Location:
        one = _native.Location()
        self._library._call("fazhi_result_related", owned, finding, index, byref(one))
        return _location(one)

    def _fix(self, owned: _Owned, finding: int, index: int) -> Fix:
        one = _native.Fix(size=ctypes.sizeof(_native.Fix))
        self._library._call("fazhi_result_fix", owned, finding, index, byref(one))
        return Fix(
            title_zh=_told(one, "title_zh"),
            title_en=_told(one, "title_en"),
            safe=bool(one.safe),
            edits=tuple(self._fix_edit(owned, finding, index, i) for i in range(one.edit_count)),
        )

    def _fix_edit(self, owned: _Owned, finding: int, fix: int, index: int) -> FixEdit:
        one = _native.FixEdit(size=ctypes.sizeof(_native.FixEdit))
        self._library._call("fazhi_result_fix_edit", owned, finding, fix, index, byref(one))
        return FixEdit(
            pointer=_told(one, "pointer"),
            begin=one.begin,
            end=one.end,
            replacement=_told(one, "replacement"),
        )


class Run(_Handle):
    """The output of a run over many reports, for one thread at a time. Leaving its block ends the output.

    What the write function raises is raised by the call during which it was written; then the output is not whole.
    From within that function nothing can be added to the run.
    """

    def __init__(self, library: Library, owned: _Owned, sink: _Callback) -> None:
        super().__init__(library, owned)
        self._sink = sink  # called as long as the run is there

    def add(self, result: Result) -> None:
        """Adds a result of the run's checker."""
        self._sink.during(lambda: self._library._call("fazhi_run_add", self._owned, result._owned))

    def end(self) -> None:
        """Writes what ends the output; nothing can be added then."""
        self._sink.during(lambda: self._library._call("fazhi_run_end", self._owned))

    def __exit__(self, *raised: object) -> None:
        try:
            if raised[0] is None:
                self.end()
        finally:
            self.close()


def _choice(what: str, names: Dict[str, int], name: str) -> int:
    if name not in names:
        raise ValueError(f"{what} is one of {', '.join(names)}, not {name!r}")
    return names[name]


def _str(what: str, text: str) -> str:
    if not isinstance(text, str):
        raise TypeError(f"{what} is a str, not {type(text).__name__}")
    return text


def _utf8(what: str, content: Content) -> bytes:
    if isinstance(content, str):
        return content.encode()
    try:
        return bytes(memoryview(content))
    except TypeError:
        raise TypeError(f"{what} is a str or like bytes, not {type(content).__name__}") from None


def _text(what: str, content: Optional[Content]) -> Tuple[Optional[bytes], int]:
    """A text with its length, as C takes it."""
    if content is None:
        return None, 0
    text = _utf8(what, content)
    return text, len(text)


def _texts(what: str, contents: Iterable[Content]) -> Tuple[Any, int]:
    """A list of such texts; one text would be taken for a list of its characters."""
    if isinstance(contents, (str, bytes, bytearray)):
        raise TypeError(f"{what} is a list, not {type(contents).__name__}")
    each = [_native.Text(*_text(what, content)) for content in contents]
    return ((_native.Text * len(each))(*each), len(each)) if each else (None, 0)


def _ended(text: bytes) -> bytes:
    """A text that C ends at its NUL, so that it can hold none."""
    if b"\0" in text:
        raise ValueError("embedded null character")
    return text


def _named(what: str, name: Optional[str]) -> Optional[bytes]:
    return None if name is None else _ended(_str(what, name).encode())


def _day(as_of: Union[None, str, datetime.date]) -> Optional[bytes]:
    """A datetime is refused: in which time zone its day is, only the caller knows."""
    if isinstance(as_of, datetime.datetime) or not isinstance(as_of, (str, datetime.date, type(None))):
        raise TypeError(f'as_of is a datetime.date or a str such as "2025-04-02", not {type(as_of).__name__}')
    return _named("as_of", as_of.isoformat() if isinstance(as_of, datetime.date) else as_of)


def _read_options(options: ReadOptions) -> _native.ReadOptions:
    how = _native.ReadOptions(size=ctypes.sizeof(_native.ReadOptions))
    how.encoding = _named("encoding", options.encoding)
    how.vocabularies, how.vocabulary_count = _texts("vocabularies", options.vocabularies)
    how.max_bytes = options.max_bytes
    how.max_depth = options.max_depth
    how.max_values = options.max_values
    how.max_problems = options.max_problems
    how.any_genre = options.any_genre
    how.warn_unknown = options.warn_unknown
    return how


def _sink(write: Callable[[bytes], object]) -> _Callback:
    def take(data: int, size: int) -> int:
        write(ctypes.string_at(data, size))
        return 0

    return _Callback(_native.WRITE, take, 1)


def _decoded(text: bytes) -> str:
    return text.decode("utf-8", "replace")


def _told(one: ctypes.Structure, name: str) -> str:
    """A text that is given with its length."""
    return _decoded(ctypes.string_at(getattr(one, name), getattr(one, f"{name}_size")))


def _location(one: _native.Location) -> Location:
    def known(number: int) -> Optional[int]:
        return None if number == _native.NOWHERE else number

    return Location(
        message_zh=_told(one, "message_zh"),
        message_en=_told(one, "message_en"),
        pointer=_told(one, "pointer"),
        begin=known(one.begin),
        end=known(one.end),
        line=known(one.line),
        column=known(one.column),
        utf16_column=known(one.utf16_column),
    )
