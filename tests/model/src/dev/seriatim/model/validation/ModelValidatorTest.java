package dev.seriatim.model.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.ContractFactory;
import dev.seriatim.model.contract.ContractPackage;
import dev.seriatim.model.contract.OpsTable;

/** EMF's Diagnostician on models that no text stands for; the checks themselves have their input files in the tests of the language. */
final class ModelValidatorTest {

	private final OpsTable table = ContractFactory.eINSTANCE.createOpsTable();

	@BeforeAll
	static void register() {
		ModelValidator.register();
	}

	static Stream<String> issues() {
		return Arrays.stream(ModelIssues.class.getFields()).map(Field::getName);
	}

	@ParameterizedTest
	@MethodSource("issues")
	void everyIssueHasAMessageThatIsASentence(String issue) {
		assertTrue(Problems.text(issue, "x", "y").matches("[A-Zx'].*[^.]\\."));
	}

	@Test
	void aSoundModelHasNoProblem() {
		callback("release");
		callback("flush").setOptional(true);
		assertEquals(List.of(), problems(table));
	}

	@Test
	void theContentsOfAnObjectAreCheckedWithIt() {
		var callback = callback("release");
		callback.setPairsWith(callback);
		var problem = problems(table).getFirst();
		assertEquals(ModelIssues.REFERS_TO_ITSELF, problem.issue());
		assertEquals(List.of(callback, ContractPackage.Literals.CALLBACK__PAIRS_WITH), problem.getData());
	}

	@Test
	void aCollisionSaysWithWhat() {
		var first = callback("release");
		callback("release");
		var problem = problems(table).getFirst();
		assertEquals("release is already declared.", problem.getMessage());
		assertSame(first, problem.related());
	}

	@Test
	void aModelThatIsHalfFilledIsChecked() {
		table.getCallbacks().add(ContractFactory.eINSTANCE.createCallback());
		table.getCallbacks().add(ContractFactory.eINSTANCE.createCallback());
		assertEquals(List.of(), problems(table));
	}

	private Callback callback(String name) {
		var callback = ContractFactory.eINSTANCE.createCallback();
		callback.setName(name);
		table.getCallbacks().add(callback);
		return callback;
	}

	private static List<ModelDiagnostic> problems(EObject object) {
		var result = Diagnostician.INSTANCE.validate(object);
		assertEquals(result.getChildren().isEmpty() ? Diagnostic.OK : Diagnostic.ERROR, result.getSeverity());
		return result.getChildren().stream().map(ModelDiagnostic.class::cast).toList();
	}
}
