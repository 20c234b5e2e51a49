package fazhi;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Java's streams as functions that C calls. What one throws stops the call, and is thrown again once it has ended. */
abstract class Streams {
  private static final int PIECE = 1 << 16;

  private Throwable thrown;

  private Streams() {}

  interface Body<T> {
    T run();
  }

  final <T> T during(Body<T> body) throws IOException {
    T made = null;
    RuntimeException failure = null;
    try {
      made = body.run();
    } catch (RuntimeException problem) {
      failure = problem;
    }
    Throwable first = thrown != null ? thrown : failure;
    thrown = null;
    if (first instanceof IOException) throw (IOException) first;
    if (first instanceof Error) throw (Error) first;
    if (first != null) throw (RuntimeException) first;
    return made;
  }

  static final class Source extends Streams implements CInterface.Read {
    private final InputStream stream;

    Source(InputStream stream) {
      this.stream = stream;
    }

    @Override
    public long read(Pointer user, Pointer into, CInterface.Size room) {
      try {
        byte[] piece = new byte[(int) Math.min(PIECE, room.longValue())];
        int size = 0;
        while (size == 0) size = stream.read(piece); // some give nothing though they are not at their end
        if (size > 0) into.write(0, piece, 0, size);
        return Math.max(0, size);
      } catch (Throwable problem) {
        super.thrown = problem;
        return -1;
      }
    }
  }

  static final class Sink extends Streams implements CInterface.Write {
    private final OutputStream stream;

    Sink(OutputStream stream) {
      this.stream = stream;
    }

    @Override
    public int write(Pointer user, Pointer data, CInterface.Size size) {
      try {
        stream.write(data.getByteArray(0, size.intValue()));
        return 0;
      } catch (Throwable problem) {
        super.thrown = problem;
        return 1;
      }
    }
  }
}
