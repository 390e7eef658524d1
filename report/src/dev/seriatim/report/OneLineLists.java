package dev.seriatim.report;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.util.Enumerator;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;

/** Writes lists of words and numbers on one line each: a strip of prefixes reads as a strip. */
final class OneLineLists implements TypeAdapterFactory {

	@Override
	public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
		if (type.getRawType() != List.class || !(type.getType() instanceof ParameterizedType list)
				|| !isWord(TypeToken.get(list.getActualTypeArguments()[0]).getRawType()))
			return null;
		return new OneLineList<>(new GsonBuilder().disableHtmlEscaping().create());
	}

	private static boolean isWord(Class<?> type) {
		return type == String.class || type == Integer.class || Enumerator.class.isAssignableFrom(type);
	}

	private static final class OneLineList<T> extends TypeAdapter<T> {

		private final Gson words;

		OneLineList(Gson words) {
			this.words = words;
		}

		@Override
		public void write(JsonWriter out, T value) throws IOException {
			if (value == null) {
				out.nullValue();
				return;
			}
			var entries = new ArrayList<String>();
			for (var entry : (List<?>) value)
				entries.add(words.toJson(entry instanceof Enumerator literal ? literal.getLiteral() : entry));
			out.jsonValue("[" + String.join(", ", entries) + "]");
		}

		@Override
		public T read(JsonReader in) {
			throw new UnsupportedOperationException("reports are only written");
		}
	}
}
