"""What is plain data: errors, findings, fixes and edits."""

from __future__ import annotations

import json as _json
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Literal, Optional, Tuple, Union

Language = Literal["zh", "en"]
Severity = Literal["error", "warning", "info", "hint"]


class Status(IntEnum):
    """How a call failed. A later library may have more: then `Error.status` is a plain number."""

    ARGUMENT = 1
    INPUT = 2
    NOT_FOUND = 3
    LIMIT = 4
    STOPPED = 5
    MEMORY = 6
    UNSUPPORTED = 7
    FAULT = 8


class Error(Exception):
    """A call that failed. `id` is stable, such as `file.missing`; the messages are for people.

    `str` gives the one in the language that the library was made with.
    """

    def __init__(self, status: int, id: str, message_zh: str, message_en: str, language: Language = "en") -> None:
        super().__init__(status, id, message_zh, message_en, language)
        self.status = Status(status) if status in Status.__members__.values() else status
        self.id = id
        self.message_zh = message_zh
        self.message_en = message_en
        self.language = language

    def __str__(self) -> str:
        message, otherwise = (
            (self.message_zh, "调用失败") if self.language == "zh" else (self.message_en, "the call failed")
        )
        return f"{message or otherwise} [{self.id or int(self.status)}]"


@dataclass(frozen=True)
class ReadOptions:
    """How reports are read. Of a limit, 0 is its default.

    `vocabularies` are YAML or JSON that extends the words printed reports are read with, one another. With `any_genre`
    printed text is read that is no annual report too; with `warn_unknown` unknown keys are warnings, not errors.
    """

    encoding: Optional[str] = None
    vocabularies: Tuple[Union[str, bytes], ...] = ()
    max_bytes: int = 0
    max_depth: int = 0
    max_values: int = 0
    max_problems: int = 0
    any_genre: bool = False
    warn_unknown: bool = False


@dataclass(frozen=True)
class Location:
    """A place in a report and what is to be said of it.

    `begin` and `end` are bytes of `Report.text`; lines and columns count from 1, a column in characters. All are None
    where it stands nowhere in the text.
    """

    message_zh: str
    message_en: str
    pointer: str
    begin: Optional[int]
    end: Optional[int]
    line: Optional[int]
    column: Optional[int]
    utf16_column: Optional[int]


@dataclass(frozen=True)
class FixEdit:
    """Bytes of `Report.text`, and what takes their place."""

    pointer: str
    begin: int
    end: int
    replacement: str


@dataclass(frozen=True)
class Fix:
    """A way to mend a finding: all its edits or none. A safe one cannot change what the text means."""

    title_zh: str
    title_en: str
    safe: bool
    edits: Tuple[FixEdit, ...]


@dataclass(frozen=True)
class Finding:
    """One thing found in a report, with further places that explain it and ways to mend it, the best first."""

    id: str
    severity: Severity
    fingerprint: Optional[str]
    at: Location
    related: Tuple[Location, ...]
    fixes: Tuple[Fix, ...]


@dataclass(frozen=True)
class Edit:
    """A change at a JSON Pointer; `json` is the new value as JSON, None to remove."""

    op: Literal["set", "add", "remove"]
    pointer: str
    json: Optional[str] = None

    @staticmethod
    def set(pointer: str, value: Any) -> Edit:
        """Changes or makes a member."""
        return Edit("set", pointer, _to_json(value))

    @staticmethod
    def add(pointer: str, value: Any) -> Edit:
        """Puts an item into a list before the one pointed at; `/-` is its end."""
        return Edit("add", pointer, _to_json(value))

    @staticmethod
    def remove(pointer: str) -> Edit:
        """Takes a member or an item away."""
        return Edit("remove", pointer)


def _to_json(value: Any) -> str:
    return _json.dumps(value, ensure_ascii=False, allow_nan=False)
