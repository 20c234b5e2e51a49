package fazhi;

import java.util.ArrayList;
import java.util.List;

/** How reports are read. Of a limit, 0 is its default. */
public final class ReadOptions {
  /** Of printed text, such as {@code gb18030}; null: told by its bytes. */
  public String encoding;

  /** YAML or JSON that extends the words printed reports are read with, one another. */
  public List<String> vocabularies = new ArrayList<>();

  public long maxBytes;
  public long maxDepth;
  public long maxValues;
  public long maxProblems;

  /** Read printed text that is no annual report too. */
  public boolean anyGenre;

  /** Unknown keys are warnings, not errors. */
  public boolean warnUnknown;

  CInterface.ReadOptions toC() {
    CInterface.ReadOptions how = new CInterface.ReadOptions();
    how.size = new CInterface.Size(how.size());
    how.encoding = how.ended(encoding);
    how.vocabularies = how.texts(vocabularies);
    how.vocabulary_count = new CInterface.Size(vocabularies.size());
    how.max_bytes = maxBytes;
    how.max_depth = maxDepth;
    how.max_values = maxValues;
    how.max_problems = maxProblems;
    how.any_genre = anyGenre ? 1 : 0;
    how.warn_unknown = warnUnknown ? 1 : 0;
    return how;
  }
}
