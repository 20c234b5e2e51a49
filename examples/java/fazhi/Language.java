package fazhi;

/** The language of what is for people. */
public enum Language { ZH, EN }
