package dev.seriatim.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** The neutral form as JSON: members in the order of {@link Report}, enumerations by their literals, null where nothing is known. */
public final class JsonReport implements ReportWriter {

	private final Gson gson = new GsonBuilder().serializeNulls().disableHtmlEscaping().setPrettyPrinting()
			.registerTypeAdapterFactory(new LiteralAdapters()).registerTypeAdapterFactory(new OneLineLists()).create();

	@Override
	public String write(Report report) {
		return Visible.escapeJson(gson.toJson(report)) + "\n";
	}
}
