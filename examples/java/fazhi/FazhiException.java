package fazhi;

/** A call that failed. Its message is the one in the language that the library was made with, with the id. */
public final class FazhiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** How: a FAZHI_E_ value of the C interface. */
  public final int status;

  /** What went wrong, such as {@code file.missing}; it is stable. */
  public final String id;

  /** The same for people. */
  public final String messageZh;

  public final String messageEn;

  private final Language language;

  FazhiException(int status, String id, String messageZh, String messageEn, Language language) {
    super((language == Language.ZH ? messageZh : messageEn) + " [" + (id.isEmpty() ? Integer.toString(status) : id)
        + "]");
    this.status = status;
    this.id = id;
    this.messageZh = messageZh;
    this.messageEn = messageEn;
    this.language = language;
  }

  /** The same with what is to be done about it. */
  FazhiException hinted(String zh, String en) {
    FazhiException hinted = new FazhiException(status, id, messageZh + zh, messageEn + en, language);
    hinted.initCause(this);
    return hinted;
  }
}
