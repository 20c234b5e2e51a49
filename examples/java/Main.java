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
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * java Main REPORT [OUTPUT.yaml]: prints what is found in a report, and writes it as YAML with one field edited.
 *
 * <p>Ends with 0 where the report is acceptable; with 1 where it is not; with 2 for wrong usage; with 3 where it cannot
 * be read.
 */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws IOException {
    // In UTF-8 whatever the locale is: in that of C, Java would print question marks for Chinese.
    System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-8"));
    System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, "UTF-8"));
    if (arguments.length != 1 && arguments.length != 2) {
      System.err.println("用法：Main 报告 [输出.yaml]");
      System.exit(2);
    }
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
      System.exit(status(result));
    } catch (FazhiException problem) {
      System.err.println(shown(arguments[0]) + ": " + shown(problem.messageZh) + " [" + problem.id + "]");
      System.exit(3);
    }
  }

  private static int status(Result result) {
    boolean isWhole = result.status() == Result.Status.VALID || result.status() == Result.Status.NOT_VALID;
    return !isWhole ? 3 : result.isAcceptable() ? 0 : 1;
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
