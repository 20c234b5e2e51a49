import com.sun.jna.Callback;
import com.sun.jna.IntegerType;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.Structure;
import fazhi.CheckOptions;
import fazhi.Checker;
import fazhi.Edit;
import fazhi.Fazhi;
import fazhi.FazhiException;
import fazhi.Finding;
import fazhi.Fix;
import fazhi.Format;
import fazhi.Language;
import fazhi.Location;
import fazhi.ReadOptions;
import fazhi.Report;
import fazhi.Result;
import fazhi.Run;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** java Scenario LIBRARY: goes through the scenario of same_as_command.py with the client in examples/java. */
public final class Scenario {
  private Scenario() {}

  private static final class Stop extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Raising extends OutputStream {
    @Override
    public void write(int one) throws IOException {
      throw new Stop();
    }
  }

  /** Does something as soon as something is written. */
  private static final class Doing extends ByteArrayOutputStream {
    private Runnable what;

    @Override
    public void write(byte[] bytes) throws IOException {
      what.run();
      super.write(bytes);
    }
  }

  public static void main(String[] arguments) throws Exception {
    Fazhi fazhi = new Fazhi(arguments[0]);
    CheckOptions options = new CheckOptions();
    options.profile = "strict";
    options.asOf = "2025-04-02";
    Checker checker = fazhi.checker(options);
    Report report = fazhi.readFile("report.txt");
    Report faulty = fazhi.readFile("faulty.txt");
    Report broken = fazhi.readFile("broken.yaml");
    Report withNul = fazhi.readFile("nul.json");
    List<Result> results =
        Arrays.asList(checker.check(report), checker.check(faulty), checker.check(broken), checker.check(withNul));
    keep("imported.json", report.write(Format.JSON));
    keep("report.result.json", results.get(0).json());
    keep("faulty.result.json", results.get(1).json());
    keep("broken.result.json", results.get(2).json());
    keep("nul.result.json", results.get(3).json());
    keep("findings.json", rows(results.get(1).findings()));
    keep("nul.findings.json", rows(results.get(3).findings()));
    keep("page.html", results.get(1).page(Language.ZH));
    for (String format : new String[] {"json", "sarif"}) {
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      try (Run run = checker.run(format, written, Language.ZH)) {
        for (Result result : results.subList(1, 3)) run.add(result);
        run.end();
      }
      keep("run." + format, written.toByteArray());
    }
    Checker.Mended mended = checker.fix(faulty, false);
    keep("mended.txt", mended.bytes);

    Report edited = edits(fazhi);
    streams(fazhi, report);
    options(fazhi, edited);
    defaults(fazhi, edited);
    loading(arguments[0]);
    keep("examples.json", examples(arguments[0]));
    drops(fazhi, checker, report);
    fromWithin(fazhi, checker);
    droppedRuns(checker, results.get(2));
    keep("errors.json", errors(fazhi, checker, edited, broken, results.get(0)));
    keep("layouts.json", layouts());
    long[] place = edited.place("/metadata/report_year");
    keep("values.json", "{"
        + "\"version\":" + Edit.quoted(fazhi.version())
        + ",\"is_read\":[" + edited.isRead() + "," + broken.isRead() + "]"
        + ",\"text_is_file\":" + edited.textIsFile()
        + ",\"text_size\":" + edited.text().length
        + ",\"year\":" + edited.get("/metadata/report_year")
        + ",\"sections\":" + edited.count("/sections")
        + ",\"place\":[" + place[0] + "," + place[1] + "]"
        + ",\"status\":" + list(results, result -> Edit.quoted(result.status().name().toLowerCase()))
        + ",\"acceptable\":" + list(results, result -> Boolean.toString(result.isAcceptable()))
        + ",\"warnings\":" + results.get(1).total(Finding.Severity.WARNING)
        + ",\"mended\":" + mended.fixes
        + ",\"in_threads\":" + inThreads(checker, faulty, results.get(1).json()) + "}");
  }

  private static Report edits(Fazhi fazhi) throws IOException {
    Report report = fazhi.readFile("report.yaml");
    String title = new String(Files.readAllBytes(Paths.get("title.txt")), StandardCharsets.UTF_8);
    keep("edited.yaml", report.edit(Edit.set("/metadata/title", Edit.quoted(title))));
    Report after = fazhi.readFile("out/edited.yaml");
    keep("title.txt", after.getText("/metadata/title"));
    keep("diff.json", report.diff(after, Report.DiffKind.BY_VALUES));
    return report;
  }

  private static void streams(Fazhi fazhi, Report report) throws IOException {
    try (InputStream file = new FileInputStream("report.txt");
        InputStream slow = new FilterInputStream(file) {
          @Override
          public int read(byte[] into) throws IOException {
            idle = !idle;
            return idle ? 0 : super.read(into, 0, Math.min(5, into.length));
          }

          private boolean idle;
        }) {
      String read = fazhi.readStream(slow, "report.txt", new ReadOptions()).write(Format.JSON);
      check(read.equals(report.write(Format.JSON)), "a stream is read as the file is");
    }
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    report.writeTo(written, Format.JSON);
    check(written.toString("UTF-8").equals(report.write(Format.JSON)), "a stream gets what write gives");
  }

  private static void options(Fazhi fazhi, Report report) throws IOException {
    CheckOptions options = new CheckOptions();
    options.asOf = "2025-04-02";
    check(has(fazhi, options, report, "published-by-april-1"), "the day is known");
    options.ignored = Arrays.asList("published-by-april-1", "each-cause-given");
    check(!has(fazhi, options, report, "published-by-april-1"), "a rule is ignored");
    check(!has(fazhi, options, report, "each-cause-given"), "another rule is ignored");
    options.profileText =
        "schema_version: \"1.0\"\nid: own\ntitle: {zh: 自定, en: Own}\nextends: strict\nfail_on: info\n";
    options.previous = report;
    String json = fazhi.checker(options).check(report).json();
    check(json.contains("\"own\""), "a profile of one's own");
    ReadOptions printed = new ReadOptions();
    printed.encoding = "gb18030";
    byte[] bytes = report.write(Format.TEXT).getBytes("GB18030");
    check(fazhi.read(bytes, "a.txt", printed).get("/metadata/report_year").equals("2024"), "an encoding");
  }

  /** What is wrong with a library is told, with the file that was tried; and the language of errors is chosen. */
  private static void loading(String library) {
    String missing = unloaded("no/such.so");
    check(missing.contains("无法加载") && missing.contains("FAZHI_LIBRARY"), "it is said what to do");
    check(missing.contains("no/such.so"), "it is said what was tried");
    check(unloaded(new File("report.txt").getAbsolutePath()).contains("report.txt"), "a file that is no library");
    if (Platform.isLinux()) check(unloaded("libm.so.6").contains("is not fazhi's C library"), "another library");
    String chosen = message(() -> new Fazhi(library, Language.ZH).readFile("no/such.yaml"));
    check(chosen.equals("没有这个文件 [file.missing]"), "in Chinese");
  }

  private static String unloaded(String library) {
    try {
      return new Fazhi(library).version();
    } catch (UnsatisfiedLinkError problem) {
      return problem.getMessage();
    }
  }

  private static String message(Failing call) {
    try {
      call.run();
    } catch (FazhiException | IOException problem) {
      return problem.getMessage();
    }
    return "no error";
  }

  private static void defaults(Fazhi fazhi, Report report) throws IOException {
    try (InputStream file = new FileInputStream("report.txt")) {
      String read = fazhi.readStream(file, "report.txt").write(Format.JSON);
      check(read.equals(fazhi.readFile("report.txt", null).write(Format.JSON)), "no options");
    }
    check(fazhi.checker(null).check(report).isAcceptable(), "no options of a checker");
    String unquoted = message(() -> report.edit(Edit.set("/metadata/title", "标题")));
    check(unquoted.contains("Edit.quoted") && unquoted.contains("[json.syntax]"), "a text that is no JSON");
    String noInteger = message(() -> report.edit(Edit.set("/metadata/report_year", "\"标题\"")));
    check(!noInteger.contains("Edit.quoted") && !noInteger.equals("no error"), "JSON that does not fit");
  }

  /** How the example ends: used wrongly, for a file that is not there, and for one that is no report. */
  private static String examples(String library) throws Exception {
    List<String> ends = new ArrayList<>();
    for (String argument : new String[] {null, "no/such.yaml", "broken.yaml"}) {
      String java = new File(System.getProperty("java.home"), "bin/java").getPath();
      ProcessBuilder main = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), "Main");
      if (argument != null) main.command().add(argument);
      main.environment().put("LC_ALL", "C");
      main.environment().put("FAZHI_LIBRARY", library);
      main.redirectOutput(new File("example.out")).redirectError(new File("example.err"));
      int status = main.start().waitFor();
      ends.add("[" + status + "," + quotedFile("example.out") + "," + quotedFile("example.err") + "]");
    }
    return "[" + String.join(",", ends) + "]";
  }

  private static String quotedFile(String name) throws IOException {
    return Edit.quoted(new String(Files.readAllBytes(Paths.get(name)), StandardCharsets.UTF_8));
  }

  private static boolean has(Fazhi fazhi, CheckOptions options, Report report, String id) {
    for (Finding finding : fazhi.checker(options).check(report).findings()) {
      if (finding.id.equals(id)) return true;
    }
    return false;
  }

  /** Handles that nobody closes; a collection in between, so that they are given back while others are used. */
  private static void drops(Fazhi fazhi, Checker checker, Report report) {
    String expected = checker.check(report).json();
    for (int i = 0; i < 100; ++i) {
      if (i % 40 == 0) System.gc();
      check(checker.check(fazhi.readFile("report.txt")).json().equals(expected), "the same result");
    }
  }

  /** What a stream does to the objects whose calls write to it: it may close them. */
  private static void fromWithin(Fazhi fazhi, Checker checker) throws IOException {
    Report report = fazhi.readFile("report.txt");
    Result result = checker.check(report);
    Doing stream = new Doing();
    stream.what = report::close;
    report.writeTo(stream, Format.JSON);
    check(stream.toString("UTF-8").equals(fazhi.readFile("report.txt").write(Format.JSON)), "all of it is written");
    Doing into = new Doing();
    Run run = checker.run("jsonl", into, Language.ZH);
    into.what = () -> {
      run.close();
      result.close();
    };
    run.add(result);
    check(into.toString("UTF-8").contains("\"valid\""), "the result is written");
    check(error("", run::end).contains("refused") && error("", result::json).contains("refused"), "they are closed");
  }

  /** Runs that nobody closes, whose streams hold them: the collector finds them. */
  private static void droppedRuns(Checker checker, Result result) throws Exception {
    List<WeakReference<Run>> seen = new ArrayList<>();
    for (int i = 0; i < 1000; ++i) {
      Doing stream = new Doing();
      Run run = checker.run("github", stream, Language.ZH);
      stream.what = () -> check(run != null, "the stream has its run");
      run.add(result);
      seen.add(new WeakReference<>(run));
    }
    for (int i = 0; i < 100 && seen.stream().anyMatch(run -> run.get() != null); ++i) {
      System.gc();
      Thread.sleep(20);
    }
    check(seen.stream().filter(run -> run.get() != null).count() < 10, "runs are collected");
  }

  private static boolean inThreads(Checker checker, Report report, String expected) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int i = 0; i < 80; ++i) work.add(() -> checker.check(report).json().equals(expected));
    boolean same = true;
    for (Future<Boolean> one : pool.invokeAll(work)) same &= one.get();
    pool.shutdown();
    return same;
  }

  interface Failing {
    void run() throws IOException;
  }

  private static String error(String what, Failing call) {
    String got = Edit.quoted("no error");
    try {
      call.run();
    } catch (FazhiException problem) {
      got = "[" + problem.status + "," + Edit.quoted(problem.id) + "," + Edit.quoted(problem.messageZh) + ","
          + Edit.quoted(problem.messageEn) + "]";
    } catch (IllegalArgumentException | IllegalStateException problem) {
      got = Edit.quoted("refused");
    } catch (IOException problem) {
      got = Edit.quoted(problem instanceof Stop ? "raised again" : problem.toString());
    }
    return Edit.quoted(what) + ":" + got;
  }

  private static String errors(Fazhi fazhi, Checker checker, Report report, Report broken, Result result) {
    CheckOptions noProfile = new CheckOptions();
    noProfile.profile = "nowhere";
    CheckOptions withNul = new CheckOptions();
    withNul.profile = "strict\0";
    CheckOptions halved = new CheckOptions();
    halved.profile = "\ude00";
    CheckOptions noDay = new CheckOptions();
    noDay.asOf = "2025-02-30";
    ReadOptions small = new ReadOptions();
    small.maxBytes = 10;
    Report closed = fazhi.read("", "a.yaml");
    closed.close();
    InputStream unreadable = new InputStream() {
      @Override
      public int read() throws IOException {
        throw new Stop();
      }
    };
    return "{" + String.join(",", Arrays.asList(
        error("missing file", () -> fazhi.readFile("no/such.yaml")),
        error("no such value", () -> report.get("/metadata/none")),
        error("no such profile", () -> fazhi.checker(noProfile)),
        error("no such day", () -> fazhi.checker(noDay)),
        error("no such place to edit", () -> report.edit(Edit.remove("/metadata/none"))),
        error("would be no report", () -> report.edit(Edit.set("/metadata/report_year", "\"不久\""))),
        error("no report in the text", () -> broken.write(Format.YAML)),
        error("over a limit", () -> fazhi.read(report.text(), "a.yaml", small)),
        error("no such format", () -> checker.run("morse", new Raising(), Language.ZH)),
        error("closed", () -> closed.write(Format.YAML)),
        error("a NUL in a name", () -> fazhi.checker(withNul)),
        error("half a character in a text", () -> fazhi.read("\ud83d", "a.txt")),
        error("half a character in a name", () -> fazhi.checker(halved)),
        error("half a character in a pointer", () -> report.get("/\ude00\ud83d")),
        error("half a character in a value", () -> report.edit(Edit.set("/metadata/title", Edit.quoted("\ud83d")))),
        error("raised while reading", () -> fazhi.readStream(unreadable, "", new ReadOptions())),
        error("raised while writing", () -> report.writeTo(new Raising(), Format.YAML)),
        error("raised during a run", () -> {
          try (Run run = checker.run("json", new Raising(), Language.ZH)) {
            run.add(result);
            run.end();
          }
        }),
        error("added from within", () -> addFromWithin(checker, result)))) + "}";
  }

  private static void addFromWithin(Checker checker, Result result) throws IOException {
    Doing stream = new Doing();
    Run run = checker.run("jsonl", stream, Language.ZH);
    stream.what = () -> {
      try {
        run.add(result);
      } catch (IOException problem) {
        throw new AssertionError(problem);
      }
    };
    run.add(result);
  }

  private static String rows(List<Finding> findings) {
    List<String> rows = new ArrayList<>();
    for (Finding finding : findings) {
      String fingerprint = finding.fingerprint == null ? "null" : Edit.quoted(finding.fingerprint);
      rows.add("[" + String.join(",", "\"finding\"", Edit.quoted(finding.id),
          Edit.quoted(finding.severity.name().toLowerCase()), fingerprint, place(finding.at)) + "]");
      for (Location related : finding.related) rows.add("[\"related\"," + place(related) + "]");
      for (Fix fix : finding.fixes) {
        rows.add("[\"fix\"," + Edit.quoted(fix.titleZh) + "," + Edit.quoted(fix.titleEn) + "," + fix.safe + "]");
        for (Fix.Change edit : fix.edits) {
          rows.add("[\"edit\"," + Edit.quoted(edit.pointer) + "," + edit.begin + "," + edit.end + ","
              + Edit.quoted(edit.replacement) + "]");
        }
      }
    }
    return "[" + String.join(",", rows) + "]";
  }

  private static String place(Location at) {
    return String.join(",", Edit.quoted(at.messageZh), Edit.quoted(at.messageEn), Edit.quoted(at.pointer),
        number(at.begin), number(at.end), number(at.line), number(at.column), number(at.utf16Column));
  }

  private static String number(long number) {
    return number == Location.NOWHERE ? "null" : Long.toString(number);
  }

  /** The structs and the functions that the client declares, which it keeps to itself. */
  private static String layouts() throws Exception {
    Class<?> c = Class.forName("fazhi.CInterface");
    String[] names = {"Text", "fazhi_text", "ReadOptions", "fazhi_read_options", "Edit", "fazhi_edit", "CheckOptions",
        "fazhi_check_options", "Location", "fazhi_location", "Finding", "fazhi_finding", "Fix", "fazhi_fix", "FixEdit",
        "fazhi_fix_edit"};
    Method offset = Structure.class.getDeclaredMethod("fieldOffset", String.class);
    offset.setAccessible(true);
    List<String> structs = new ArrayList<>();
    for (int i = 0; i < names.length; i += 2) {
      Class<?> type = Class.forName("fazhi.CInterface$" + names[i]);
      Structure one = (Structure) type.getDeclaredConstructor().newInstance();
      StringBuilder members = new StringBuilder("\"sizeof\":" + one.size());
      for (Field field : type.getFields()) {
        if (field.getDeclaringClass() != type) continue;
        members.append(",\"").append(field.getName()).append("\":").append(offset.invoke(one, field.getName()));
      }
      structs.add("\"" + names[i + 1] + "\":{" + members + "}");
    }
    List<String> functions = new ArrayList<>();
    for (Method method : c.getDeclaredMethods()) functions.add(signature(method.getName(), method));
    for (String name : new String[] {"Write", "Read"}) {
      Method method = Class.forName("fazhi.CInterface$" + name).getDeclaredMethods()[0];
      functions.add(signature("fazhi_" + method.getName() + "_function", method));
    }
    return "{\"structs\":{" + String.join(",", structs) + "},\"functions\":{" + String.join(",", functions)
        + "},\"constants\":{" + String.join(",", constants(c)) + "}}";
  }

  private static String signature(String name, Method method) {
    List<String> kinds = new ArrayList<>();
    kinds.add(kind(method.getReturnType()));
    for (Class<?> parameter : method.getParameterTypes()) kinds.add(kind(parameter));
    return Edit.quoted(name) + ":[" + String.join(",", kinds) + "]";
  }

  private static String kind(Class<?> type) {
    if (type == void.class) return "\"void\"";
    if (type == int.class) return "4";
    if (type == long.class) return "8";
    if (IntegerType.class.isAssignableFrom(type)) return Integer.toString(Native.SIZE_T_SIZE);
    return Callback.class.isAssignableFrom(type) ? "\"function\"" : "\"pointer\"";
  }

  private static List<String> constants(Class<?> c) throws Exception {
    List<String> all = new ArrayList<>();
    String[][] numbers = {{"ABI", "C_ABI"}, {"OK", "OK"}, {"MEMORY", "E_MEMORY"}, {"NOWHERE", "NOWHERE"}};
    for (String[] names : numbers) {
      Field field = c.getDeclaredField(names[0]);
      field.setAccessible(true);
      all.add(constant(names[1], ((Number) field.get(null)).longValue()));
    }
    String[] names = {"Language", "Format", "Edit$Op", "Finding$Severity", "Result$Status", "Report$DiffKind"};
    for (String name : names) {
      for (Object one : Class.forName("fazhi." + name).getEnumConstants()) {
        all.add(constant(((Enum<?>) one).name(), ((Enum<?>) one).ordinal()));
      }
    }
    for (CheckOptions.FailOn one : CheckOptions.FailOn.values()) {
      boolean severity = one != CheckOptions.FailOn.AS_PROFILE && one != CheckOptions.FailOn.NEVER;
      all.add(constant("FAIL_" + (severity ? "ON_" : "") + one.name(), one.ordinal()));
    }
    return all;
  }

  private static String constant(String name, long value) {
    return Edit.quoted("FAZHI_" + name) + ":" + Edit.quoted(Long.toUnsignedString(value));
  }

  interface Written<T> {
    String of(T one);
  }

  private static <T> String list(List<T> all, Written<T> written) {
    List<String> each = new ArrayList<>();
    for (T one : all) each.add(written.of(one));
    return "[" + String.join(",", each) + "]";
  }

  private static void check(boolean holds, String what) {
    if (!holds) throw new AssertionError(what);
  }

  private static void keep(String name, String content) throws IOException {
    keep(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static void keep(String name, byte[] content) throws IOException {
    Files.write(new File("out", name).toPath(), content);
  }
}
