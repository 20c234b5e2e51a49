package fazhi;

import com.sun.jna.Pointer;
import java.util.function.Consumer;

/** What users hold of something that the library made. It may be closed, or just dropped. */
abstract class Handle implements AutoCloseable {
  final Fazhi fazhi;
  private final Owned owned;

  Handle(Fazhi fazhi, Pointer pointer, Consumer<Pointer> free) {
    this.fazhi = fazhi;
    this.owned = new Owned(this, pointer, free);
  }

  /** Gives back what it holds, now; a call in another thread still ends well. */
  @Override
  public void close() {
    owned.release();
  }

  final Use use() {
    return new Use(owned);
  }

  /** The pointer during a call, which keeps it even if the handle is closed or collected meanwhile. */
  static final class Use implements AutoCloseable {
    final Pointer pointer;
    private final Owned owned;

    private Use(Owned owned) {
      this.owned = owned;
      this.pointer = owned.enter();
    }

    @Override
    public void close() {
      owned.leave();
    }
  }
}
