package fazhi;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;
import fazhi.CInterface.Size;
import fazhi.CInterface.SizeReference;
import fazhi.CInterface.Utf8;
import java.io.IOException;
import java.io.OutputStream;

/** A file that was read, and the report in it if there is one. Places are bytes of {@link #text}. */
public final class Report extends Handle {
  /** By what two reports are compared. */
  public enum DiffKind { BY_VALUES, BY_CONTENTS }

  Report(Fazhi fazhi, Pointer pointer) {
    super(fazhi, pointer, fazhi.c::fazhi_report_free);
  }

  /** Whether the text holds a report, as far as it goes; if not, checking it tells why. */
  public boolean isRead() {
    try (Use self = use()) {
      return fazhi.c.fazhi_report_is_read(self.pointer) != 0;
    }
  }

  /** The text that all places stand on, in UTF-8: the file itself, or what was taken out of a printed one. */
  public byte[] text() {
    try (Use self = use()) {
      SizeReference size = new SizeReference();
      return fazhi.c.fazhi_report_text(self.pointer, size).getByteArray(0, Math.toIntExact(size.value()));
    }
  }

  /** Whether that text is the file byte by byte. */
  public boolean textIsFile() {
    try (Use self = use()) {
      return fazhi.c.fazhi_report_text_is_file(self.pointer) != 0;
    }
  }

  public String write(Format format) {
    try (Use self = use()) {
      return fazhi.text((context, out) -> fazhi.c.fazhi_write(context, self.pointer, format.ordinal(), out));
    }
  }

  /** The same to a stream, piece by piece. */
  public void writeTo(OutputStream stream, Format format) throws IOException {
    Streams.Sink sink = new Streams.Sink(stream);
    try (Use self = use()) {
      sink.during(() -> {
        fazhi.call(context -> fazhi.c.fazhi_write_stream(context, self.pointer, format.ordinal(), sink, null));
        return null;
      });
    }
  }

  /** The value at a JSON Pointer as compact JSON; the empty pointer is the whole report. */
  public String get(String pointer) {
    byte[] at = Utf8.bytes(pointer);
    try (Use self = use()) {
      return fazhi.text((context, out) -> fazhi.c.fazhi_get(context, self.pointer, at, new Size(at.length), out));
    }
  }

  /** The same of a text, without quotes and escapes. */
  public String getText(String pointer) {
    byte[] at = Utf8.bytes(pointer);
    try (Use self = use()) {
      return fazhi.text((context, out) -> fazhi.c.fazhi_get_text(context, self.pointer, at, new Size(at.length), out));
    }
  }

  /** How many items a list or members an object has. */
  public long count(String pointer) {
    byte[] at = Utf8.bytes(pointer);
    LongByReference count = new LongByReference();
    try (Use self = use()) {
      fazhi.call(context -> fazhi.c.fazhi_count(context, self.pointer, at, new Size(at.length), count));
    }
    return count.getValue();
  }

  /** Where the value stands: its first byte, and the one after it. */
  public long[] place(String pointer) {
    byte[] at = Utf8.bytes(pointer);
    LongByReference begin = new LongByReference();
    LongByReference end = new LongByReference();
    try (Use self = use()) {
      fazhi.call(context -> fazhi.c.fazhi_place(context, self.pointer, at, new Size(at.length), begin, end));
    }
    return new long[] {begin.getValue(), end.getValue()};
  }

  /** The text with the edits made one after another; outside of the edited lines every byte stays. */
  public String edit(Edit... edits) {
    CInterface.Edit[] all =
        edits.length == 0 ? null : (CInterface.Edit[]) new CInterface.Edit().toArray(edits.length);
    for (int i = 0; i < edits.length; ++i) {
      byte[] at = Utf8.bytes(edits[i].pointer);
      byte[] value = edits[i].json == null ? null : Utf8.bytes(edits[i].json);
      all[i].size = new Size(all[i].size());
      all[i].pointer = Utf8.memory(at);
      all[i].pointer_size = new Size(at.length);
      all[i].value = value == null ? null : Utf8.memory(value);
      all[i].value_size = new Size(value == null ? 0 : value.length);
      all[i].op = edits[i].op.ordinal();
    }
    try (Use self = use()) {
      return fazhi.text((context, out) ->
          fazhi.c.fazhi_edit_text(context, self.pointer, all, new Size(edits.length), out));
    } catch (FazhiException problem) {
      if (!problem.messageEn.startsWith("edits[")) throw problem; // its value is no JSON, which is read as a file is
      throw problem.hinted("；文字须先经Edit.quoted转为JSON", "; Edit.quoted makes JSON of a text");
    }
  }

  /** What differs in a later report, as JSON: that of {@code fazhi diff --format json}. */
  public String diff(Report after, DiffKind kind) {
    try (Use self = use(); Use other = after.use()) {
      return fazhi.text((context, out) ->
          fazhi.c.fazhi_diff(context, self.pointer, other.pointer, kind.ordinal(), out));
    }
  }
}
