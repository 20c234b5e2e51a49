package fazhi;

import com.sun.jna.Pointer;
import fazhi.CInterface.Size;
import fazhi.CInterface.Utf8;
import java.util.ArrayList;
import java.util.List;

/** What reports are judged by. Texts are YAML or JSON in memory. */
public final class CheckOptions {
  /** From which severity on findings make a report not acceptable. */
  public enum FailOn { AS_PROFILE, ERROR, WARNING, INFO, HINT, NEVER }

  /** The id of a profile that comes with fazhi; null: {@code national-2019}. */
  public String profile;

  /** A profile of one's own instead; null: none. */
  public String profileText;

  /** The day to judge deadlines by, {@code 2025-04-02}; null: rules that need one are skipped. */
  public String asOf;

  /** The agency's report of the year before; null: none. */
  public Report previous;

  /** Catalogues of codes beside those that come with fazhi. */
  public List<String> catalogues = new ArrayList<>();

  /** Lists of instruments beside the one that comes with fazhi. */
  public List<String> instruments = new ArrayList<>();

  /** Ids of rules and readers whose findings are known. */
  public List<String> ignored = new ArrayList<>();

  /** A baseline of known findings; null: none. */
  public String baseline;

  /** Kept of one report, 0: the default; the rest is counted. */
  public long maxFindings;

  public FailOn failOn = FailOn.AS_PROFILE;

  /** What reports themselves suppress is told nevertheless. */
  public boolean noSuppressions;

  CInterface.CheckOptions toC(Pointer previousReport) {
    CInterface.CheckOptions how = new CInterface.CheckOptions();
    byte[] ownProfile = profileText == null ? null : Utf8.bytes(profileText);
    byte[] known = baseline == null ? null : Utf8.bytes(baseline);
    how.size = new Size(how.size());
    how.profile = how.ended(profile);
    how.profile_text = how.bytes(ownProfile);
    how.profile_text_size = new Size(ownProfile == null ? 0 : ownProfile.length);
    how.as_of = how.ended(asOf);
    how.previous = previousReport;
    how.catalogues = how.texts(catalogues);
    how.catalogue_count = new Size(catalogues.size());
    how.instruments = how.texts(instruments);
    how.instruments_count = new Size(instruments.size());
    how.ignored = how.texts(ignored);
    how.ignored_count = new Size(ignored.size());
    how.baseline = how.bytes(known);
    how.baseline_size = new Size(known == null ? 0 : known.length);
    how.max_findings = maxFindings;
    how.fail_on = failOn.ordinal();
    how.no_suppressions = noSuppressions ? 1 : 0;
    return how;
  }
}
