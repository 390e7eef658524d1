package dev.seriatim.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** The neutral form as JSON: members in the order of {@link Report}, enumerations by their literals, null where nothing is known. */
public final class JsonReport implements ReportWriter {

	private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().setPrettyPrinting()
			.registerTypeAdapterFactory(new LiteralAdapters()).registerTypeAdapterFactory(new OneLineLists()).create();

	@Override
	public String write(Report report) {
		return json(report);
	}

	/** Any neutral form, or a list of them. */
	static String json(Object form) {
		return Visible.escapeJson(GSON.toJson(form)) + "\n";
	}
}
