package dev.seriatim.cli;

import java.util.concurrent.Callable;

import dev.seriatim.model.rules.Rules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the rules, or shows the page of one. */
@Command(name = "rules", mixinStandardHelpOptions = true, sortOptions = false, versionProvider = Version.class, description = "Lists the rules, or shows the page of one of them.")
final class RulesCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Parameters(arity = "0..1", paramLabel = "ID", description = "The rule to explain, for example OPS_MEMBER_REMOVED.")
	private String id;

	RulesCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		if (id == null) {
			Rules.all().forEach(rule -> terminal.out().println(rule.id()));
			return ExitStatus.CLEAN;
		}
		var rule = Rules.find(id);
		if (rule.isEmpty()) {
			terminal.trouble(id + ": no such rule; seriatim rules lists them");
			return ExitStatus.TROUBLE;
		}
		terminal.out().println(Rules.page(rule.get()).stripTrailing());
		return ExitStatus.CLEAN;
	}
}
