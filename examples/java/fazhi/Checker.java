package fazhi;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import fazhi.CInterface.Utf8;
import java.io.IOException;
import java.io.OutputStream;

/** What reports are judged by. */
public final class Checker extends Handle {
  /** A file with what can be mended mended, and how many fixes that took. */
  public static final class Mended {
    public final byte[] bytes;
    public final long fixes;

    private Mended(byte[] bytes, long fixes) {
      this.bytes = bytes;
      this.fixes = fixes;
    }
  }

  Checker(Fazhi fazhi, Pointer pointer) {
    super(fazhi, pointer, fazhi.c::fazhi_checker_free);
  }

  /** Judges a report; for mistakes of the report nothing is thrown. */
  public Result check(Report report) {
    try (Use self = use(); Use of = report.use()) {
      return new Result(fazhi, fazhi.make((context, out) ->
          fazhi.c.fazhi_check(context, self.pointer, of.pointer, out)));
    }
  }

  /** Mends what is safe, and the rest too if so asked; every other byte stays. */
  public Mended fix(Report report, boolean unsafe) {
    PointerByReference out = new PointerByReference();
    LongByReference fixes = new LongByReference();
    try (Use self = use(); Use of = report.use()) {
      fazhi.call(context ->
          fazhi.c.fazhi_fix_text(context, self.pointer, of.pointer, unsafe ? 1 : 0, out, fixes));
    }
    return new Mended(fazhi.taken(out.getValue()), fixes.getValue());
  }

  /** Begins a run whose results are written in a format of {@code fazhi validate --format}. */
  public Run run(String format, OutputStream stream, Language language) throws IOException {
    byte[] name = Utf8.ended(format);
    Streams.Sink sink = new Streams.Sink(stream);
    try (Use self = use()) {
      return sink.during(() -> new Run(fazhi, sink, fazhi.make((context, out) ->
          fazhi.c.fazhi_run_begin(context, self.pointer, name, language.ordinal(), sink, null, out))));
    }
  }
}
