package fazhi;

import fazhi.CInterface.Utf8;

/** A place in a report and what is to be said of it. */
public final class Location {
  /** What a number is where the value stands nowhere in the text. */
  public static final long NOWHERE = CInterface.NOWHERE;

  public final String messageZh;
  public final String messageEn;

  /** The JSON Pointer of the value. */
  public final String pointer;

  /** Its first byte in {@link Report#text}, and the one after it. */
  public final long begin;

  public final long end;

  /** From 1; columns are in characters and in UTF-16 code units. */
  public final long line;

  public final long column;
  public final long utf16Column;

  Location(CInterface.Location one) {
    messageZh = Utf8.string(one.message_zh, one.message_zh_size);
    messageEn = Utf8.string(one.message_en, one.message_en_size);
    pointer = Utf8.string(one.pointer, one.pointer_size);
    begin = one.begin;
    end = one.end;
    line = one.line;
    column = one.column;
    utf16Column = one.utf16_column;
  }
}
