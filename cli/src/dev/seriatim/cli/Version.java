package dev.seriatim.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the program, without the qualifier of a build. */
final class Version implements IVersionProvider {

	static final String NUMBER = "0.1.0";

	@Override
	public String[] getVersion() {
		return new String[] { "seriatim " + NUMBER };
	}
}
