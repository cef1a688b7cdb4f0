package org.shortlist.lucene;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Small values as bytes, each with room for null. */
final class Packing {

    private Packing() {}

    /** Writes a value. */
    interface Writer<T> {
        void write(DataOutput out, T value) throws IOException;
    }

    /** Reads what its writer wrote. */
    interface Reader<T> {
        T read(DataInput in) throws IOException;
    }

    static <T> BytesRef pack(T value, Writer<T> writer) throws IOException {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        writer.write(out, value);
        return new BytesRef(out.toArrayCopy());
    }

    static <T> T unpack(BytesRef bytes, Reader<T> reader) throws IOException {
        return reader.read(new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length));
    }

    static <T> void list(DataOutput out, List<T> values, Writer<T> writer) throws IOException {
        out.writeVInt(values.size());
        for (T value : values) {
            writer.write(out, value);
        }
    }

    static <T> List<T> list(DataInput in, Reader<T> reader) throws IOException {
        int size = in.readVInt();
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(reader.read(in));
        }
        return values;
    }

    static void text(DataOutput out, @Nullable String text) throws IOException {
        out.writeByte((byte) (text == null ? 0 : 1));
        if (text != null) {
            out.writeString(text);
        }
    }

    static @Nullable String text(DataInput in) throws IOException {
        return in.readByte() == 0 ? null : in.readString();
    }

    /** An index, such as of a job, that is not negative. */
    static void index(DataOutput out, @Nullable Integer index) throws IOException {
        out.writeVInt(index == null ? 0 : index + 1);
    }

    static @Nullable Integer index(DataInput in) throws IOException {
        int index = in.readVInt();
        return index == 0 ? null : Integer.valueOf(index - 1);
    }

    static void month(DataOutput out, @Nullable YearMonth month) throws IOException {
        index(out, month == null ? null : Integer.valueOf(number(month)));
    }

    static @Nullable YearMonth month(DataInput in) throws IOException {
        Integer number = index(in);
        return number == null ? null : YearMonth.of(number / 12, number % 12 + 1);
    }

    /** Months counted through: a number that dates are compared by. */
    static int number(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }
}
