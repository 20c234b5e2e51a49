package fazhi;

/** A call that failed. */
public final class FazhiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** How: a FAZHI_E_ value of the C interface. */
  public final int status;

  /** What went wrong, such as {@code file.missing}; it is stable. */
  public final String id;

  /** The same for people. */
  public final String messageZh;

  public final String messageEn;

  FazhiException(int status, String id, String messageZh, String messageEn) {
    super(messageEn + " [" + (id.isEmpty() ? Integer.toString(status) : id) + "]");
    this.status = status;
    this.id = id;
    this.messageZh = messageZh;
    this.messageEn = messageEn;
  }
}
