package fazhi;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import fazhi.CInterface.Size;
import fazhi.CInterface.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The library. One is enough for a program: everything that comes of it may be used by several threads at once, but for
 * a {@link Run}. A call that fails throws a {@link FazhiException}.
 */
public final class Fazhi {
  final CInterface c;
  private final Language language;
  private final Queue<Context> idle = new ConcurrentLinkedQueue<>(); // a call takes one for itself

  /** The library that the variable FAZHI_LIBRARY names, else the one that the system or jna.library.path has. */
  public Fazhi() {
    this(null);
  }

  /** The library at a path; null: as without one. */
  public Fazhi(String path) {
    this(path, Language.EN);
  }

  /** The same, with the language of {@link FazhiException#getMessage}, which is English otherwise. */
  public Fazhi(String path, Language language) {
    this.language = language;
    String variable = path == null ? System.getenv("FAZHI_LIBRARY") : null;
    String given = path == null ? variable : path;
    // The name with the number of the interface cannot be of another one.
    String ofSystem = Platform.isLinux() ? "libfazhi_c.so." + CInterface.ABI : "fazhi_c";
    boolean isGiven = given != null && !given.isEmpty();
    c = loaded(isGiven ? given : ofSystem, isGiven && path == null ? "FAZHI_LIBRARY: " : "");
  }

  private static CInterface loaded(String name, String from) {
    CInterface loaded;
    try {
      loaded = Native.load(name, CInterface.class);
    } catch (UnsatisfiedLinkError problem) {
      throw linkError("无法加载fazhi的C库：请安装libfazhi1，或以FAZHI_LIBRARY指明文件 / "
          + "fazhi's C library cannot be loaded: install libfazhi1, or let FAZHI_LIBRARY name its file; "
          + from + name, problem);
    }
    NativeLibrary library = ((Library.Handler) Proxy.getInvocationHandler(loaded)).getNativeLibrary();
    for (Method method : CInterface.class.getDeclaredMethods()) {
      try {
        library.getFunction(method.getName());
      } catch (UnsatisfiedLinkError problem) {
        throw linkError("不是fazhi的C库，或版本过旧 / "
            + "it is not fazhi's C library, or an older one: " + name, problem);
      }
    }
    return loaded;
  }

  private static UnsatisfiedLinkError linkError(String message, UnsatisfiedLinkError cause) {
    UnsatisfiedLinkError error = new UnsatisfiedLinkError(message + " (" + cause.getMessage() + ")");
    error.initCause(cause);
    return error;
  }

  public String version() {
    return c.fazhi_version();
  }

  public Report read(String text, String name) {
    return read(Utf8.bytes(text), name, new ReadOptions());
  }

  /**
   * Reads a report of any format. The name stands in messages; its ending tells JSON and YAML. A report with mistakes
   * is read all the same: checking it tells them. An exception means that not even a text could be had. The options may
   * be null, here and below: the defaults.
   */
  public Report read(byte[] bytes, String name, ReadOptions options) {
    byte[] label = Utf8.bytes(name);
    CInterface.ReadOptions how = toC(options);
    return new Report(this, make((context, out) ->
        c.fazhi_read(context, label, new Size(label.length), bytes, new Size(bytes.length), how, out)));
  }

  public Report readFile(String path) {
    return readFile(path, new ReadOptions());
  }

  /** The same of a file. */
  public Report readFile(String path, ReadOptions options) {
    byte[] name = Utf8.ended(path);
    CInterface.ReadOptions how = toC(options);
    return new Report(this, make((context, out) -> c.fazhi_read_file(context, name, how, out)));
  }

  public Report readStream(InputStream stream, String name) throws IOException {
    return readStream(stream, name, null);
  }

  /** The same of a stream, read to its end. */
  public Report readStream(InputStream stream, String name, ReadOptions options) throws IOException {
    byte[] label = Utf8.bytes(name);
    CInterface.ReadOptions how = toC(options);
    Streams.Source source = new Streams.Source(stream);
    return source.during(() -> new Report(this, make((context, out) ->
        c.fazhi_read_stream(context, label, new Size(label.length), source, null, how, out))));
  }

  private static CInterface.ReadOptions toC(ReadOptions options) {
    return (options == null ? new ReadOptions() : options).toC();
  }

  /** What reports are judged by; null: the defaults. */
  public Checker checker(CheckOptions given) {
    CheckOptions options = given == null ? new CheckOptions() : given;
    try (Handle.Use previous = options.previous == null ? null : options.previous.use()) {
      CInterface.CheckOptions how = options.toC(previous == null ? null : previous.pointer);
      return new Checker(this, make((context, out) -> c.fazhi_checker_new(context, how, out)));
    }
  }

  interface Call {
    int with(Pointer context);
  }

  interface Making {
    int with(Pointer context, PointerByReference out);
  }

  /** Calls with a context that nobody else has meanwhile, and throws what went wrong. */
  void call(Call call) {
    Context context = idle.poll();
    if (context == null) context = new Context(this);
    try (Handle.Use use = context.use()) {
      int status = call.with(use.pointer);
      if (status == CInterface.MEMORY) throw new OutOfMemoryError("fazhi");
      if (status != CInterface.OK) {
        throw new FazhiException(status, Utf8.string(c.fazhi_error_id(use.pointer)),
            Utf8.string(c.fazhi_error_message(use.pointer, Language.ZH.ordinal())),
            Utf8.string(c.fazhi_error_message(use.pointer, Language.EN.ordinal())), language);
      }
    } finally {
      idle.add(context);
    }
  }

  Pointer make(Making making) {
    PointerByReference out = new PointerByReference();
    call(context -> making.with(context, out));
    return out.getValue();
  }

  byte[] bytes(Making making) {
    return taken(make(making));
  }

  String text(Making making) {
    return new String(bytes(making), StandardCharsets.UTF_8);
  }

  /** Copies bytes that the library gave, and gives them back. */
  byte[] taken(Pointer bytes) {
    try {
      return c.fazhi_bytes_data(bytes).getByteArray(0, Math.toIntExact(c.fazhi_bytes_size(bytes).longValue()));
    } finally {
      c.fazhi_bytes_free(bytes);
    }
  }

  private static final class Context extends Handle {
    Context(Fazhi fazhi) {
      super(fazhi, made(fazhi.c), fazhi.c::fazhi_context_free);
    }

    private static Pointer made(CInterface c) {
      PointerByReference out = new PointerByReference();
      if (c.fazhi_context_new(out) != CInterface.OK) throw new OutOfMemoryError("fazhi");
      return out.getValue();
    }
  }
}
