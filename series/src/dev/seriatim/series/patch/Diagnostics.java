package dev.seriatim.series.patch;

import dev.seriatim.model.series.Diagnostic;
import dev.seriatim.model.series.DiagnosticSeverity;
import dev.seriatim.model.series.SeriesFactory;

/** Makes {@link Diagnostic}s, one line each. */
public final class Diagnostics {

	private Diagnostics() {
	}

	/** Of no byte of the source. */
	public static Diagnostic of(DiagnosticSeverity severity, String source, int line, String message) {
		return of(severity, source, line, -1, message);
	}

	/**
	 * @param line   of the source, 0 for the whole
	 * @param offset of the source in bytes, -1 where there is none
	 */
	public static Diagnostic of(DiagnosticSeverity severity, String source, int line, int offset, String message) {
		var diagnostic = SeriesFactory.eINSTANCE.createDiagnostic();
		diagnostic.setSeverity(severity);
		diagnostic.setSource(source);
		diagnostic.setLine(line);
		diagnostic.setOffset(offset);
		diagnostic.setMessage(message);
		return diagnostic;
	}
}
