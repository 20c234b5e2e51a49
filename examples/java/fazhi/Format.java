package fazhi;

/** How a report is written; TEXT is as it is printed. */
public enum Format { JSON, YAML, TEXT }
