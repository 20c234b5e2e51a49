package fazhi;

import fazhi.CInterface.Utf8;
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
      pointer = Utf8.string(one.pointer, one.pointer_size);
      begin = one.begin;
      end = one.end;
      replacement = Utf8.string(one.replacement, one.replacement_size);
    }
  }

  public final String titleZh;
  public final String titleEn;

  /** It cannot change what the text means. */
  public final boolean safe;

  public final List<Change> edits;

  Fix(CInterface.Fix one, List<Change> edits) {
    titleZh = Utf8.string(one.title_zh, one.title_zh_size);
    titleEn = Utf8.string(one.title_en, one.title_en_size);
    safe = one.safe != 0;
    this.edits = edits;
  }
}
