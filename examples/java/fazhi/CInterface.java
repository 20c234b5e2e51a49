package fazhi;

import com.sun.jna.Callback;
import com.sun.jna.IntegerType;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.ptr.ByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The C interface (include/fazhi/c/fazhi.h) as JNA sees it: its structs and its functions, by their names in C. A
 * uint64_t is a long here; only {@link #NOWHERE} of them is ever too large for it.
 */
interface CInterface extends Library {
  int ABI = 1;
  int OK = 0;
  int MEMORY = 6;
  long NOWHERE = -1;

  /** A size_t. */
  final class Size extends IntegerType {
    private static final long serialVersionUID = 1L;

    public Size() {
      this(0);
    }

    public Size(long value) {
      super(Native.SIZE_T_SIZE, value, true);
    }
  }

  /** Where a size_t is given. */
  final class SizeReference extends ByReference {
    public SizeReference() {
      super(Native.SIZE_T_SIZE);
    }

    long value() {
      return Native.SIZE_T_SIZE == 8 ? getPointer().getLong(0) : getPointer().getInt(0) & 0xffffffffL;
    }
  }

  /** A struct with the memory that its pointers point to. */
  abstract class Options extends Structure {
    private final List<Object> kept = new ArrayList<>();

    /** A text that ends with NUL; null stays null. */
    final Pointer ended(String text) {
      return text == null ? null : kept(Utf8.memory(Utf8.ended(text)));
    }

    final Pointer bytes(byte[] bytes) {
      return bytes == null ? null : kept(Utf8.memory(bytes));
    }

    /** A list of texts, null if there is none. */
    final Pointer texts(List<String> texts) {
      if (texts.isEmpty()) return null;
      Structure[] all = new Text().toArray(texts.size());
      for (int i = 0; i < all.length; ++i) {
        Text one = (Text) all[i];
        byte[] bytes = Utf8.bytes(texts.get(i));
        one.data = bytes(bytes);
        one.size = new Size(bytes.length);
        one.write();
      }
      return kept(all)[0].getPointer();
    }

    private <T> T kept(T what) {
      kept.add(what);
      return what;
    }
  }

  @FieldOrder({"data", "size"})
  class Text extends Structure {
    public Pointer data;
    public Size size = new Size();
  }

  @FieldOrder({
    "size", "encoding", "vocabularies", "vocabulary_count", "max_bytes", "max_depth", "max_values", "max_problems",
    "any_genre", "warn_unknown"
  })
  class ReadOptions extends Options {
    public Size size = new Size();
    public Pointer encoding;
    public Pointer vocabularies;
    public Size vocabulary_count = new Size();
    public long max_bytes;
    public long max_depth;
    public long max_values;
    public long max_problems;
    public int any_genre;
    public int warn_unknown;
  }

  @FieldOrder({"size", "pointer", "pointer_size", "value", "value_size", "op"})
  class Edit extends Structure {
    public Size size = new Size();
    public Pointer pointer;
    public Size pointer_size = new Size();
    public Pointer value;
    public Size value_size = new Size();
    public int op;
  }

  @FieldOrder({
    "size", "profile", "profile_text", "profile_text_size", "as_of", "previous", "catalogues", "catalogue_count",
    "instruments", "instruments_count", "ignored", "ignored_count", "baseline", "baseline_size", "max_findings",
    "fail_on", "no_suppressions"
  })
  class CheckOptions extends Options {
    public Size size = new Size();
    public Pointer profile;
    public Pointer profile_text;
    public Size profile_text_size = new Size();
    public Pointer as_of;
    public Pointer previous;
    public Pointer catalogues;
    public Size catalogue_count = new Size();
    public Pointer instruments;
    public Size instruments_count = new Size();
    public Pointer ignored;
    public Size ignored_count = new Size();
    public Pointer baseline;
    public Size baseline_size = new Size();
    public long max_findings;
    public int fail_on;
    public int no_suppressions;
  }

  @FieldOrder({
    "message_zh", "message_zh_size", "message_en", "message_en_size", "pointer", "pointer_size", "begin", "end", "line",
    "column", "utf16_column"
  })
  class Location extends Structure {
    public Pointer message_zh;
    public Size message_zh_size = new Size();
    public Pointer message_en;
    public Size message_en_size = new Size();
    public Pointer pointer;
    public Size pointer_size = new Size();
    public long begin;
    public long end;
    public long line;
    public long column;
    public long utf16_column;
  }

  @FieldOrder({"size", "id", "fingerprint", "at", "related_count", "fix_count", "severity"})
  class Finding extends Structure {
    public Size size = new Size();
    public Pointer id;
    public Pointer fingerprint;
    public Location at;
    public long related_count;
    public long fix_count;
    public int severity;
  }

  @FieldOrder({"size", "title_zh", "title_zh_size", "title_en", "title_en_size", "edit_count", "safe"})
  class Fix extends Structure {
    public Size size = new Size();
    public Pointer title_zh;
    public Size title_zh_size = new Size();
    public Pointer title_en;
    public Size title_en_size = new Size();
    public long edit_count;
    public int safe;
  }

  @FieldOrder({"size", "pointer", "pointer_size", "begin", "end", "replacement", "replacement_size"})
  class FixEdit extends Structure {
    public Size size = new Size();
    public Pointer pointer;
    public Size pointer_size = new Size();
    public long begin;
    public long end;
    public Pointer replacement;
    public Size replacement_size = new Size();
  }

  interface Write extends Callback {
    int write(Pointer user, Pointer data, Size size);
  }

  interface Read extends Callback {
    long read(Pointer user, Pointer into, Size room);
  }

  String fazhi_version();

  int fazhi_context_new(PointerByReference context);

  void fazhi_context_free(Pointer context);

  Pointer fazhi_error_id(Pointer context);

  Pointer fazhi_error_message(Pointer context, int language);

  Pointer fazhi_bytes_data(Pointer bytes);

  Size fazhi_bytes_size(Pointer bytes);

  void fazhi_bytes_free(Pointer bytes);

  int fazhi_read(Pointer context, byte[] name, Size nameSize, byte[] bytes, Size bytesSize, ReadOptions options,
      PointerByReference report);

  int fazhi_read_file(Pointer context, byte[] path, ReadOptions options, PointerByReference report);

  int fazhi_read_stream(Pointer context, byte[] name, Size nameSize, Read read, Pointer user, ReadOptions options,
      PointerByReference report);

  void fazhi_report_free(Pointer report);

  int fazhi_report_is_read(Pointer report);

  Pointer fazhi_report_text(Pointer report, SizeReference size);

  int fazhi_report_text_is_file(Pointer report);

  int fazhi_write(Pointer context, Pointer report, int format, PointerByReference bytes);

  int fazhi_write_stream(Pointer context, Pointer report, int format, Write write, Pointer user);

  int fazhi_get(Pointer context, Pointer report, byte[] pointer, Size pointerSize, PointerByReference json);

  int fazhi_get_text(Pointer context, Pointer report, byte[] pointer, Size pointerSize, PointerByReference text);

  int fazhi_count(Pointer context, Pointer report, byte[] pointer, Size pointerSize, LongByReference count);

  int fazhi_place(Pointer context, Pointer report, byte[] pointer, Size pointerSize, LongByReference begin,
      LongByReference end);

  int fazhi_edit_text(Pointer context, Pointer report, Edit[] edits, Size count, PointerByReference text);

  int fazhi_diff(Pointer context, Pointer before, Pointer after, int kind, PointerByReference json);

  int fazhi_checker_new(Pointer context, CheckOptions options, PointerByReference checker);

  void fazhi_checker_free(Pointer checker);

  int fazhi_check(Pointer context, Pointer checker, Pointer report, PointerByReference result);

  void fazhi_result_free(Pointer result);

  int fazhi_result_status(Pointer result);

  int fazhi_result_acceptable(Pointer result);

  long fazhi_result_total(Pointer result, int severity);

  long fazhi_result_count(Pointer result);

  int fazhi_result_finding(Pointer context, Pointer result, long index, Finding finding);

  int fazhi_result_related(Pointer context, Pointer result, long index, long relatedIndex, Location related);

  int fazhi_result_fix(Pointer context, Pointer result, long index, long fixIndex, Fix fix);

  int fazhi_result_fix_edit(Pointer context, Pointer result, long index, long fixIndex, long editIndex, FixEdit edit);

  int fazhi_result_json(Pointer context, Pointer result, PointerByReference json);

  int fazhi_result_page(Pointer context, Pointer result, int language, PointerByReference html);

  int fazhi_fix_text(Pointer context, Pointer checker, Pointer report, int unsafe, PointerByReference text,
      LongByReference mended);

  int fazhi_run_begin(Pointer context, Pointer checker, byte[] format, int language, Write write, Pointer user,
      PointerByReference run);

  int fazhi_run_add(Pointer context, Pointer run, Pointer result);

  int fazhi_run_end(Pointer context, Pointer run);

  void fazhi_run_free(Pointer run);

  /** Texts as C has them. */
  final class Utf8 {
    private Utf8() {}

    /** Half a surrogate pair has no form in UTF-8; getBytes would write a question mark. */
    static byte[] bytes(String text) {
      try {
        ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT).encode(CharBuffer.wrap(text));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
      } catch (CharacterCodingException problem) {
        throw new IllegalArgumentException("half a character in a text", problem);
      }
    }

    /** With the NUL at which C ends it; it can hold no other. */
    static byte[] ended(String text) {
      if (text.indexOf('\0') >= 0) throw new IllegalArgumentException("a NUL in " + text.replace('\0', ' '));
      return bytes(text + '\0');
    }

    static Memory memory(byte[] bytes) {
      Memory memory = new Memory(Math.max(1, bytes.length)); // there is no memory of no bytes
      memory.write(0, bytes, 0, bytes.length);
      return memory;
    }

    static String string(Pointer text, Size size) {
      return size.intValue() == 0 ? "" : new String(text.getByteArray(0, size.intValue()), StandardCharsets.UTF_8);
    }

    static String string(Pointer ended) {
      return ended == null ? null : ended.getString(0, "UTF-8");
    }
  }
}
