import fazhi.CheckOptions;
import fazhi.Checker;
import fazhi.Edit;
import fazhi.Fazhi;
import fazhi.FazhiException;
import fazhi.Finding;
import fazhi.Fix;
import fazhi.Format;
import fazhi.Location;
import fazhi.Report;
import fazhi.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.time.LocalDate;
import java.time.ZoneId;

/** java Main REPORT [OUTPUT.yaml]: prints what is found in a report, and writes it as YAML with one field edited. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws IOException {
    Fazhi fazhi = new Fazhi();
    CheckOptions options = new CheckOptions();
    options.profile = "national-2019";
    options.asOf = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    try (Report report = fazhi.readFile(arguments[0]);
        Checker checker = fazhi.checker(options);
        Result result = checker.check(report)) {
      for (Finding finding : result.findings()) print(arguments[0], finding);
      if (report.isRead() && arguments.length > 1) {
        String edited = edit(fazhi, report.write(Format.YAML));
        Files.write(Paths.get(arguments[1]), edited.getBytes(StandardCharsets.UTF_8));
      }
      System.exit(result.isAcceptable() ? 0 : 1);
    } catch (FazhiException problem) {
      System.err.println(shown(arguments[0]) + ": " + shown(problem.messageZh) + " [" + problem.id + "]");
      System.exit(2);
    }
  }

  private static void print(String path, Finding finding) {
    System.out.println(shown(path) + place(finding.at) + " [" + finding.id + "]");
    for (Location related : finding.related) System.out.println("  " + shown(path) + place(related));
    for (Fix fix : finding.fixes) System.out.println("  可改：" + shown(fix.titleZh));
  }

  private static String place(Location at) {
    return (at.line == Location.NOWHERE ? "" : ":" + at.line + ":" + at.column) + ": " + shown(at.messageZh);
  }

  /** What comes from a report may hold anything; a terminal gets it without controls. */
  private static String shown(String text) {
    return text.replaceAll("[\\x00-\\x1f\\x7f-\\x9f\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069]", "?");
  }

  private static String edit(Fazhi fazhi, String yaml) {
    try (Report imported = fazhi.read(yaml, "report.yaml")) {
      return imported.edit(Edit.set("/metadata/publication/disclosure_scope", Edit.quoted("面向全社会")));
    }
  }
}
