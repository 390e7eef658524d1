package dev.seriatim.report;

import java.io.IOException;

import org.eclipse.emf.common.util.Enumerator;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;

/** Writes the enumerations of the model by their literals. */
final class LiteralAdapters implements TypeAdapterFactory {

	@Override
	public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
		return Enumerator.class.isAssignableFrom(type.getRawType()) ? new LiteralAdapter<>() : null;
	}

	private static final class LiteralAdapter<T> extends TypeAdapter<T> {

		@Override
		public void write(JsonWriter out, T value) throws IOException {
			out.value(value == null ? null : ((Enumerator) value).getLiteral());
		}

		@Override
		public T read(JsonReader in) {
			throw new UnsupportedOperationException("reports are only written");
		}
	}
}
