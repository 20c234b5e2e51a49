package fazhi;

/** A change at a JSON Pointer. */
public final class Edit {
  enum Op { SET, ADD, REMOVE }

  final Op op;
  final String pointer;
  final String json;

  private Edit(Op op, String pointer, String json) {
    this.op = op;
    this.pointer = pointer;
    this.json = json;
  }

  /** Changes or makes a member; the value is JSON, so that a text goes through {@link #quoted} first. */
  public static Edit set(String pointer, String json) {
    return new Edit(Op.SET, pointer, json);
  }

  /** Puts an item, JSON too, into a list before the one pointed at; {@code /-} is its end. */
  public static Edit add(String pointer, String json) {
    return new Edit(Op.ADD, pointer, json);
  }

  /** Takes a member or an item away. */
  public static Edit remove(String pointer) {
    return new Edit(Op.REMOVE, pointer, null);
  }

  /** A text as JSON. */
  public static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char unit : text.toCharArray()) {
      if (unit == '"' || unit == '\\') json.append('\\').append(unit);
      else if (unit < ' ') json.append(String.format("\\u%04x", (int) unit));
      else json.append(unit);
    }
    return json.append('"').toString();
  }
}
