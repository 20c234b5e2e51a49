package fazhi;

import java.util.List;

/** One thing found in a report. */
public final class Finding {
  /** How grave it is. */
  public enum Severity { ERROR, WARNING, INFO, HINT }

  /** The id of the rule, or of the reader's problem. */
  public final String id;

  public final Severity severity;

  /** The same in another version of the report; null where there is none. */
  public final String fingerprint;

  public final Location at;

  /** Further places that explain it. */
  public final List<Location> related;

  /** Ways to mend it, the best first. */
  public final List<Fix> fixes;

  Finding(String id, Severity severity, String fingerprint, Location at, List<Location> related, List<Fix> fixes) {
    this.id = id;
    this.severity = severity;
    this.fingerprint = fingerprint;
    this.at = at;
    this.related = related;
    this.fixes = fixes;
  }
}
