package fazhi;

import com.sun.jna.Pointer;
import fazhi.CInterface.Size;
import fazhi.CInterface.Utf8;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongFunction;

/** What was found in one report. */
public final class Result extends Handle {
  /** How a report ended. */
  public enum Status { VALID, NOT_VALID, UNREADABLE, FAILED }

  Result(Fazhi fazhi, Pointer pointer) {
    super(fazhi, pointer, fazhi.c::fazhi_result_free);
  }

  public Status status() {
    try (Use self = use()) {
      return Status.values()[fazhi.c.fazhi_result_status(self.pointer)];
    }
  }

  /** Whether it was read and judged, and nothing was found at or above the threshold. */
  public boolean isAcceptable() {
    try (Use self = use()) {
      return fazhi.c.fazhi_result_acceptable(self.pointer) != 0;
    }
  }

  /** How many findings of a severity there are, those over the limit too. */
  public long total(Finding.Severity severity) {
    try (Use self = use()) {
      return fazhi.c.fazhi_result_total(self.pointer, severity.ordinal());
    }
  }

  /** The findings in the order of the text. */
  public List<Finding> findings() {
    try (Use self = use()) {
      return each(fazhi.c.fazhi_result_count(self.pointer), index -> finding(self.pointer, index));
    }
  }

  /** All of it as JSON, as in the files of {@code fazhi validate --format json}. */
  public String json() {
    try (Use self = use()) {
      return fazhi.text((context, out) -> fazhi.c.fazhi_result_json(context, self.pointer, out));
    }
  }

  /** The page for people: one HTML file that needs nothing beside it. */
  public String page(Language language) {
    try (Use self = use()) {
      return fazhi.text((context, out) ->
          fazhi.c.fazhi_result_page(context, self.pointer, language.ordinal(), out));
    }
  }

  private Finding finding(Pointer result, long index) {
    CInterface.Finding one = new CInterface.Finding();
    one.size = new Size(one.size());
    fazhi.call(context -> fazhi.c.fazhi_result_finding(context, result, index, one));
    return new Finding(Utf8.string(one.id), Finding.Severity.values()[one.severity], Utf8.string(one.fingerprint),
        new Location(one.at), each(one.related_count, i -> related(result, index, i)),
        each(one.fix_count, i -> fix(result, index, i)));
  }

  private Location related(Pointer result, long finding, long index) {
    CInterface.Location one = new CInterface.Location();
    fazhi.call(context -> fazhi.c.fazhi_result_related(context, result, finding, index, one));
    return new Location(one);
  }

  private Fix fix(Pointer result, long finding, long index) {
    CInterface.Fix one = new CInterface.Fix();
    one.size = new Size(one.size());
    fazhi.call(context -> fazhi.c.fazhi_result_fix(context, result, finding, index, one));
    return new Fix(one, each(one.edit_count, i -> change(result, finding, index, i)));
  }

  private Fix.Change change(Pointer result, long finding, long fix, long index) {
    CInterface.FixEdit one = new CInterface.FixEdit();
    one.size = new Size(one.size());
    fazhi.call(context -> fazhi.c.fazhi_result_fix_edit(context, result, finding, fix, index, one));
    return new Fix.Change(one);
  }

  private static <T> List<T> each(long count, LongFunction<T> one) {
    List<T> all = new ArrayList<>();
    for (long i = 0; i < count; ++i) all.add(one.apply(i));
    return Collections.unmodifiableList(all);
  }
}
