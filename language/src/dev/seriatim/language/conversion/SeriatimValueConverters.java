package dev.seriatim.language.conversion;

import org.eclipse.xtext.common.services.DefaultTerminalConverters;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;

import com.google.inject.Inject;

import dev.seriatim.model.contract.Execution;
import dev.seriatim.model.contract.Export;
import dev.seriatim.model.series.SplitReading;

/** The value of each rule that consists of several tokens or of tokens with a meaning. */
public class SeriatimValueConverters extends DefaultTerminalConverters {

	@Inject
	private Text text;

	@Override
	@ValueConverter(rule = "STRING")
	public IValueConverter<String> STRING() {
		return text;
	}

	@ValueConverter(rule = "CallbackType")
	public IValueConverter<String> callbackType() {
		return new SourceText();
	}

	@ValueConverter(rule = "FunctionType")
	public IValueConverter<String> functionType() {
		return new SourceText();
	}

	@ValueConverter(rule = "FieldType")
	public IValueConverter<String> fieldType() {
		return new SourceText();
	}

	@ValueConverter(rule = "FieldSuffix")
	public IValueConverter<String> fieldSuffix() {
		return new SourceText();
	}

	@ValueConverter(rule = "ConstantValue")
	public IValueConverter<String> constantValue() {
		return new SourceText();
	}

	@ValueConverter(rule = "ParameterList")
	public IValueConverter<String> parameterList() {
		return new SourceText();
	}

	@ValueConverter(rule = "Lock")
	public IValueConverter<String> lock() {
		return new Lock();
	}

	@ValueConverter(rule = "LockTaken")
	public IValueConverter<String> lockTaken() {
		return new Lock();
	}

	@ValueConverter(rule = "Execution")
	public IValueConverter<Execution> execution() {
		return new Phrase<>(Execution::get, Execution::getLiteral);
	}

	@ValueConverter(rule = "Export")
	public IValueConverter<Export> export() {
		return new Phrase<>(Export::get, Export::getLiteral);
	}

	@ValueConverter(rule = "StandingIn")
	public IValueConverter<SplitReading> standingIn() {
		return new Phrase<>(SplitReading::get, SplitReading::getLiteral);
	}

	@ValueConverter(rule = "LeftOut")
	public IValueConverter<SplitReading> leftOut() {
		return new Phrase<>(SplitReading::get, SplitReading::getLiteral);
	}

	@ValueConverter(rule = "MacroParameters")
	public IValueConverter<Integer> macroParameters() {
		return new MacroArity();
	}

	@ValueConverter(rule = "VERSION")
	public IValueConverter<Integer> version() {
		return new Version();
	}

	@ValueConverter(rule = "PatchNumber")
	public IValueConverter<Integer> patchNumber() {
		return new PatchNumber();
	}
}
