package fazhi;

import com.sun.jna.Pointer;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A pointer that the library gave. It is given back when its handle was closed, or was dropped and the collector found
 * that, and the last call that uses it is through. What was dropped goes when the next handle is made; that takes no
 * thread, which an application server could not end.
 */
final class Owned extends PhantomReference<Handle> {
  private static final ReferenceQueue<Handle> DROPPED = new ReferenceQueue<>();
  private static final Set<Owned> HELD = ConcurrentHashMap.newKeySet();

  private final Pointer pointer;
  private final Consumer<Pointer> free;
  private int users = 1; // the handle is one

  Owned(Handle handle, Pointer pointer, Consumer<Pointer> free) {
    super(handle, DROPPED);
    this.pointer = pointer;
    this.free = free;
    for (Reference<?> dropped = DROPPED.poll(); dropped != null; dropped = DROPPED.poll()) ((Owned) dropped).release();
    HELD.add(this);
  }

  /** The handle needs it no more. */
  void release() {
    if (HELD.remove(this)) leave();
  }

  /** The pointer for a call; {@link #leave} follows it. */
  synchronized Pointer enter() {
    if (users == 0 || !HELD.contains(this)) throw new IllegalStateException("it is closed");
    ++users;
    return pointer;
  }

  void leave() {
    synchronized (this) {
      if (--users > 0) return;
    }
    free.accept(pointer);
  }
}
