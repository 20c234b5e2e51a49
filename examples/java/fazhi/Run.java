package fazhi;

import com.sun.jna.Pointer;
import java.io.IOException;

/**
 * The output of a run over many reports, for one thread at a time. What its stream throws is thrown by the call during
 * which it was written to; then the output is not whole. From within that stream nothing can be added to the run.
 */
public final class Run extends Handle {
  private final Streams.Sink sink; // called as long as the run is there

  Run(Fazhi fazhi, Streams.Sink sink, Pointer pointer) {
    super(fazhi, pointer, fazhi.c::fazhi_run_free);
    this.sink = sink;
  }

  /** Adds a result of the run's checker. */
  public void add(Result result) throws IOException {
    try (Use self = use(); Use of = result.use()) {
      sink.during(() -> {
        fazhi.call(context -> fazhi.c.fazhi_run_add(context, self.pointer, of.pointer));
        return null;
      });
    }
  }

  /** Writes what ends the output; nothing can be added then. Without it the output is not whole. */
  public void end() throws IOException {
    try (Use self = use()) {
      sink.during(() -> {
        fazhi.call(context -> fazhi.c.fazhi_run_end(context, self.pointer));
        return null;
      });
    }
  }
}
