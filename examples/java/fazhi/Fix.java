package fazhi;

import fazhi.CInterface.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A way to mend a finding: all its edits or none. */
public final class Fix {
  /** Bytes of {@link Report#text}, and what takes their place. */
  public static final class Change {
    public final String pointer;
    public final long begin;
    public final long end;
    public final String replacement;

    Change(CInterface.FixEdit one) {
      int size = one.replacement_size.intValue();
      pointer = Utf8.string(one.pointer);
      begin = one.begin;
      end = one.end;
      replacement =
          size == 0 ? "" : new String(one.replacement.getByteArray(0, size), StandardCharsets.UTF_8);
    }
  }

  public final String titleZh;
  public final String titleEn;

  /** It cannot change what the text means. */
  public final boolean safe;

  public final List<Change> edits;

  Fix(CInterface.Fix one, List<Change> edits) {
    titleZh = Utf8.string(one.title_zh);
    titleEn = Utf8.string(one.title_en);
    safe = one.safe != 0;
    this.edits = edits;
  }
}
