package dev.seriatim.cli;

import dev.seriatim.review.ReviewRun;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, without the qualifier of a build. */
final class Version implements IVersionProvider {

	@Override
	public String[] getVersion() {
		return new String[] { "seriatim " + ReviewRun.TOOL.version() };
	}
}
