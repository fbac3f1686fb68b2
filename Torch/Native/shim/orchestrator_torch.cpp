// libtorch's boxed dispatcher behind a C interface: see orchestrator_torch.h.
// One source for libtorch 1.13 to 2.x; what differs between versions is under #if TORCH_VERSION_MAJOR / _MINOR.
#include "orchestrator_torch.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <ATen/autocast_mode.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/detail/CUDAHooksInterface.h>
#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/variable.h>
#include <torch/version.h>

#include <atomic>
#include <cstring>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#define OT_TORCH_AT_LEAST(major, minor) (TORCH_VERSION_MAJOR > (major) || (TORCH_VERSION_MAJOR == (major) && TORCH_VERSION_MINOR >= (minor)))

// libtorch's own optional became std::optional during 2.x; the name in c10 is going away.
#if OT_TORCH_AT_LEAST(2, 4)
template <class T>
using maybe = std::optional<T>;
#else
template <class T>
using maybe = c10::optional<T>;
#endif

struct ot_operator {
  c10::OperatorHandle handle;
  std::string name;
  std::vector<maybe<c10::IValue>> defaults;
};

struct ot_generator {
  at::Generator generator;
};

namespace {

thread_local std::string last_error;

// When the process ends, static destructors run on the main thread while the garbage collector's finalizer may still free tensors. This
// object is destroyed before libtorch's own statics (it was made after them): from then on finalizers leave their tensors alone.
class ProcessEnd {
 public:
  ~ProcessEnd() {
    ended_.store(true);
    while (freeing_.load() != 0) {
    }
  }
  template <class Body>
  void unless_ended(Body&& body) {
    freeing_.fetch_add(1);
    if (!ended_.load()) {
      body();
    }
    freeing_.fetch_sub(1);
  }

 private:
  std::atomic<bool> ended_{false};
  std::atomic<int32_t> freeing_{0};
};

ProcessEnd process_end;

int fail(std::string message) {
  last_error = std::move(message);
  return OT_ERROR;
}

// Runs `body`; whatever it throws becomes this thread's error text, with `context()` in front.
template <class Body, class Context>
int guarded(Body&& body, Context&& context) noexcept {
  try {
    try {
      body();
      return OT_OK;
    } catch (const c10::Error& e) {
      return fail(context() + e.what_without_backtrace());
    } catch (const std::exception& e) {
      return fail(context() + e.what());
    } catch (...) {
      return fail(context() + "libtorch threw something that is not an exception.");
    }
  } catch (...) {
    return OT_ERROR; // out of memory while writing the message; the previous message stays
  }
}

template <class Body>
int guarded(Body&& body) noexcept {
  return guarded(std::forward<Body>(body), [] { return std::string(); });
}

using TensorPtr = c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>;

at::Tensor borrow(ot_tensor tensor) {
  return at::Tensor(TensorPtr::reclaim_copy(static_cast<c10::TensorImpl*>(tensor)));
}

at::Tensor borrow_or_undefined(ot_tensor tensor) {
  return tensor == nullptr ? at::Tensor() : borrow(tensor);
}

c10::TensorImpl* impl(ot_tensor tensor) {
  return static_cast<c10::TensorImpl*>(tensor);
}

ot_tensor release(at::Tensor tensor) {
  return tensor.defined() ? tensor.unsafeReleaseTensorImpl() : nullptr;
}

std::vector<at::Tensor> borrow_all(const ot_tensor* tensors, int32_t count) {
  std::vector<at::Tensor> result;
  result.reserve(count);
  for (int32_t i = 0; i < count; i++) {
    result.push_back(borrow_or_undefined(tensors[i]));
  }
  return result;
}

c10::Device device_of(int64_t bits) {
  return c10::Device(static_cast<c10::DeviceType>(bits & 0xff), static_cast<c10::DeviceIndex>(((bits >> 8) & 0xff) - 1));
}

c10::IValue to_ivalue(const ot_value& value, const ot_operator& op, size_t index) {
  switch (value.tag) {
    case OT_NONE:
      return c10::IValue();
    case OT_INT:
      return c10::IValue(value.bits);
    case OT_DOUBLE: {
      double number;
      std::memcpy(&number, &value.bits, sizeof(number));
      return c10::IValue(number);
    }
    case OT_BOOL:
      return c10::IValue(value.bits != 0);
    case OT_TENSOR:
      return c10::IValue(borrow(reinterpret_cast<ot_tensor>(value.bits)));
    case OT_INT_LIST: {
      auto data = reinterpret_cast<const int64_t*>(value.bits);
      return c10::IValue(at::ArrayRef<int64_t>(data, value.count));
    }
    case OT_DOUBLE_LIST: {
      auto data = reinterpret_cast<const double*>(value.bits);
      return c10::IValue(std::vector<double>(data, data + value.count));
    }
    case OT_BOOL_LIST: {
      auto data = reinterpret_cast<const uint8_t*>(value.bits);
      c10::List<bool> list;
      list.reserve(value.count);
      for (int32_t i = 0; i < value.count; i++) {
        list.push_back(data[i] != 0);
      }
      return c10::IValue(std::move(list));
    }
    case OT_TENSOR_LIST: {
      auto data = reinterpret_cast<const ot_tensor*>(value.bits);
      c10::List<at::Tensor> list;
      list.reserve(value.count);
      for (int32_t i = 0; i < value.count; i++) {
        list.push_back(borrow(data[i]));
      }
      return c10::IValue(std::move(list));
    }
    case OT_MAYBE_TENSOR_LIST: {
      auto data = reinterpret_cast<const ot_tensor*>(value.bits);
      c10::List<maybe<at::Tensor>> list;
      list.reserve(value.count);
      for (int32_t i = 0; i < value.count; i++) {
        list.push_back(data[i] == nullptr ? maybe<at::Tensor>() : maybe<at::Tensor>(borrow(data[i])));
      }
      return c10::IValue(std::move(list));
    }
    case OT_STRING:
      return c10::IValue(std::string(reinterpret_cast<const char*>(value.bits), value.count));
    case OT_DEVICE:
      return c10::IValue(device_of(value.bits));
    case OT_GENERATOR:
      return c10::IValue(reinterpret_cast<ot_generator*>(value.bits)->generator);
    case OT_DEFAULT:
      if (index < op.defaults.size() && op.defaults[index].has_value()) {
        return *op.defaults[index];
      }
      throw std::invalid_argument("argument " + std::to_string(index) + " has no default");
    default:
      throw std::invalid_argument("argument " + std::to_string(index) + " has the unknown tag " + std::to_string(value.tag));
  }
}

void describe(std::ostringstream& text, const at::Tensor& tensor) {
  text << c10::toString(tensor.scalar_type()) << '[';
  for (int64_t i = 0; i < tensor.dim(); i++) {
    text << (i == 0 ? "" : ", ") << tensor.size(i);
  }
  text << ']';
}

void describe(std::ostringstream& text, const ot_value& value) {
  switch (value.tag) {
    case OT_TENSOR:
      return describe(text, borrow(reinterpret_cast<ot_tensor>(value.bits)));
    case OT_TENSOR_LIST:
    case OT_MAYBE_TENSOR_LIST: {
      text << '(';
      for (int32_t i = 0; i < value.count; i++) {
        text << (i == 0 ? "" : ", ");
        auto tensor = reinterpret_cast<const ot_tensor*>(value.bits)[i];
        if (tensor == nullptr) {
          text << "None";
        } else {
          describe(text, borrow(tensor));
        }
      }
      text << ')';
      return;
    }
    case OT_INT:
      text << value.bits;
      return;
    case OT_DOUBLE: {
      double number;
      std::memcpy(&number, &value.bits, sizeof(number));
      text << number;
      return;
    }
    case OT_BOOL:
      text << (value.bits != 0 ? "true" : "false");
      return;
    case OT_INT_LIST:
      text << '[';
      for (int32_t i = 0; i < value.count; i++) {
        text << (i == 0 ? "" : ", ") << reinterpret_cast<const int64_t*>(value.bits)[i];
      }
      text << ']';
      return;
    case OT_NONE:
      text << "None";
      return;
    default:
      text << "...";
  }
}

// "aten::conv2d(Float[1, 3, 4, 4], Float[8, 3, 3, 3], None, ...): ", so that an error names the operator and the shapes.
std::string describe_call(const ot_operator& op, const ot_value* arguments, int32_t count) {
  std::ostringstream text;
  text << op.name << '(';
  for (int32_t i = 0; i < count; i++) {
    text << (i == 0 ? "" : ", ");
    describe(text, arguments[i]);
  }
  text << "): ";
  return text.str();
}

ot_value list_result(const std::vector<at::Tensor>& tensors) {
  auto list = new ot_tensor[tensors.size() + 1];
  for (size_t i = 0; i < tensors.size(); i++) {
    list[i] = release(tensors[i]);
  }
  return ot_value{OT_TENSOR_LIST, static_cast<int32_t>(tensors.size()), reinterpret_cast<int64_t>(list)};
}

ot_value to_result(c10::IValue&& value) {
  if (value.isTensor()) {
    auto tensor = release(std::move(value).toTensor());
    return ot_value{tensor == nullptr ? OT_NONE : OT_TENSOR, 0, reinterpret_cast<int64_t>(tensor)};
  }
  if (value.isTensorList()) {
    return list_result(value.toTensorVector());
  }
  if (value.isInt()) {
    return ot_value{OT_INT, 0, value.toInt()};
  }
  if (value.isBool()) {
    return ot_value{OT_BOOL, 0, value.toBool() ? 1 : 0};
  }
  if (value.isDouble()) {
    ot_value result{OT_DOUBLE, 0, 0};
    double number = value.toDouble();
    std::memcpy(&result.bits, &number, sizeof(number));
    return result;
  }
  if (value.isNone()) {
    return ot_value{OT_NONE, 0, 0};
  }
  throw std::invalid_argument("a result of type " + value.tagKind() + " is not supported");
}

// One argument stack a thread, kept between calls so that a call allocates nothing.
// Taken out while in use, because an operator may call back into this file.
class Stack {
 public:
  Stack() : values_(std::move(spare_)) { values_.clear(); }
  ~Stack() {
    values_.clear();
    spare_ = std::move(values_);
  }
  std::vector<c10::IValue>& values() { return values_; }

 private:
  static thread_local std::vector<c10::IValue> spare_;
  std::vector<c10::IValue> values_;
};

thread_local std::vector<c10::IValue> Stack::spare_;

// OpenMP's thread count belongs to each thread. ATen copies the process-wide setting to a thread when its own loops first run there, but
// oneDNN's convolutions read OpenMP directly: without this the first layers of a new thread would use all cores.
void adopt_thread_setting() {
  thread_local const int adopted = at::get_num_threads();
  (void)adopted;
}

at::Context& context() {
  return at::globalContext();
}

at::Generator& checked(ot_generator* generator) {
  if (generator == nullptr) {
    throw std::invalid_argument("the generator is null");
  }
  return generator->generator;
}

} // namespace

const char* ot_last_error(void) {
  return last_error.c_str();
}

const char* ot_version(void) {
  return TORCH_VERSION;
}

const char* ot_build_config(void) {
  static const std::string text = at::show_config();
  return text.c_str();
}

int ot_operator_find(const char* name, const char* overload, ot_operator** result) {
  return guarded([&] {
    auto handle = c10::Dispatcher::singleton().findSchema({name, overload});
    if (!handle.has_value()) {
      std::string full = std::string(name) + (*overload == '\0' ? "" : ".") + overload;
      throw std::invalid_argument("Operator '" + full + "' is not known to libtorch " + TORCH_VERSION + ".");
    }
    auto op = std::make_unique<ot_operator>(ot_operator{*handle, name, {}});
    for (const auto& argument : handle->schema().arguments()) {
      op->defaults.push_back(argument.default_value());
    }
    *result = op.release();
  });
}

int ot_operator_call(ot_operator* op, const ot_value* arguments, int32_t argument_count, ot_value* results, int32_t capacity,
                     int32_t* result_count) {
  return guarded(
      [&] {
        adopt_thread_setting();
        Stack stack;
        auto& values = stack.values();
        for (int32_t i = 0; i < argument_count; i++) {
          values.push_back(to_ivalue(arguments[i], *op, i));
        }
        for (size_t i = argument_count; i < op->defaults.size(); i++) {
          if (!op->defaults[i].has_value()) {
            throw std::invalid_argument("argument '" + op->handle.schema().arguments()[i].name() + "' is missing");
          }
          values.push_back(*op->defaults[i]);
        }
        op->handle.callBoxed(values);
        *result_count = static_cast<int32_t>(values.size());
        for (int32_t i = 0; i < capacity && i < static_cast<int32_t>(values.size()); i++) {
          results[i] = to_result(std::move(values[i]));
        }
      },
      [&] { return describe_call(*op, arguments, argument_count); });
}

void ot_list_free(ot_tensor* list) {
  delete[] list;
}

void ot_tensor_free(ot_tensor tensor) {
  TensorPtr::reclaim(impl(tensor)).reset();
}

void ot_tensor_finalize(ot_tensor tensor) {
  process_end.unless_ended([&] { ot_tensor_free(tensor); });
}

int ot_tensor_from_memory(const void* data, int64_t bytes, const int64_t* shape, int32_t rank, int32_t dtype, ot_tensor* result) {
  return guarded([&] {
    auto tensor = at::empty(at::IntArrayRef(shape, rank), at::TensorOptions().dtype(static_cast<at::ScalarType>(dtype)));
    if (static_cast<int64_t>(tensor.nbytes()) != bytes) {
      throw std::invalid_argument("A tensor of " + std::to_string(tensor.nbytes()) + " bytes cannot be made of " + std::to_string(bytes) +
                                  " bytes.");
    }
    if (bytes != 0) {
      std::memcpy(tensor.data_ptr(), data, bytes);
    }
    *result = release(std::move(tensor));
  });
}

int ot_tensor_data(ot_tensor tensor, void** result) {
  return guarded([&] { *result = borrow(tensor).data_ptr(); });
}

int ot_tensor_dtype(ot_tensor tensor) {
  return static_cast<int>(c10::typeMetaToScalarType(impl(tensor)->dtype()));
}

int32_t ot_tensor_rank(ot_tensor tensor) {
  return static_cast<int32_t>(impl(tensor)->dim());
}

int64_t ot_tensor_numel(ot_tensor tensor) {
  return impl(tensor)->numel();
}

int ot_tensor_shape(ot_tensor tensor, int64_t* result) {
  return guarded([&] {
    auto sizes = impl(tensor)->sizes();
    std::copy(sizes.begin(), sizes.end(), result);
  });
}

int ot_tensor_strides(ot_tensor tensor, int64_t* result) {
  return guarded([&] {
    auto strides = impl(tensor)->strides();
    std::copy(strides.begin(), strides.end(), result);
  });
}

int64_t ot_tensor_storage_offset(ot_tensor tensor) {
  return impl(tensor)->storage_offset();
}

int32_t ot_tensor_element_size(ot_tensor tensor) {
  return static_cast<int32_t>(impl(tensor)->dtype().itemsize());
}

int ot_tensor_device(ot_tensor tensor, int32_t* type, int32_t* index) {
  return guarded([&] {
    auto device = impl(tensor)->device();
    *type = static_cast<int32_t>(device.type());
    *index = device.index();
  });
}

int ot_tensor_flags(ot_tensor tensor, int32_t* result) {
  return guarded([&] {
    auto value = borrow(tensor);
    *result = (value.requires_grad() ? OT_FLAG_REQUIRES_GRAD : 0) | (value.is_leaf() ? OT_FLAG_IS_LEAF : 0) |
        (value.is_sparse() ? OT_FLAG_IS_SPARSE : 0) | (!value.is_sparse() && value.is_contiguous() ? OT_FLAG_IS_CONTIGUOUS : 0);
  });
}

int ot_tensor_set_requires_grad(ot_tensor tensor, int32_t requires_grad) {
  return guarded([&] { borrow(tensor).set_requires_grad(requires_grad != 0); });
}

int ot_tensor_grad(ot_tensor tensor, ot_tensor* result) {
  return guarded([&] { *result = release(at::Tensor(borrow(tensor).grad())); });
}

int ot_tensor_set_grad(ot_tensor tensor, ot_tensor grad) {
  return guarded([&] { borrow(tensor).mutable_grad() = borrow_or_undefined(grad); });
}

int ot_tensor_retain_grad(ot_tensor tensor) {
  return guarded([&] { borrow(tensor).retain_grad(); });
}

int ot_tensors_clear_grad(const ot_tensor* tensors, int32_t count) {
  return guarded([&] {
    for (int32_t i = 0; i < count; i++) {
      borrow(tensors[i]).mutable_grad().reset();
    }
  });
}

int ot_tensors_grads(const ot_tensor* tensors, int32_t count, ot_tensor* grads) {
  return guarded([&] {
    for (int32_t i = 0; i < count; i++) {
      grads[i] = release(at::Tensor(borrow(tensors[i]).grad()));
    }
  });
}

int ot_backward(const ot_tensor* roots, const ot_tensor* root_grads, int32_t root_count, const ot_tensor* inputs, int32_t input_count,
                int32_t retain_graph, int32_t create_graph) {
  return guarded(
      [&] {
        auto grads = root_grads == nullptr ? std::vector<at::Tensor>() : borrow_all(root_grads, root_count);
        torch::autograd::backward(
            borrow_all(roots, root_count), grads, retain_graph != 0, create_graph != 0, borrow_all(inputs, input_count));
      },
      [] { return std::string("backward: "); });
}

int ot_grad(const ot_tensor* roots, const ot_tensor* root_grads, int32_t root_count, const ot_tensor* inputs, int32_t input_count,
            int32_t retain_graph, int32_t create_graph, int32_t allow_unused, ot_tensor* results) {
  return guarded(
      [&] {
        auto grads = root_grads == nullptr ? std::vector<at::Tensor>() : borrow_all(root_grads, root_count);
        auto list = torch::autograd::grad(borrow_all(roots, root_count), borrow_all(inputs, input_count), grads, retain_graph != 0,
                                          create_graph != 0, allow_unused != 0);
        for (int32_t i = 0; i < input_count; i++) {
          results[i] = release(std::move(list[i]));
        }
      },
      [] { return std::string("grad: "); });
}

int32_t ot_grad_mode(void) {
  return c10::GradMode::is_enabled() ? 1 : 0;
}

void ot_set_grad_mode(int32_t enabled) {
  c10::GradMode::set_enabled(enabled != 0);
}

int ot_set_autocast(int32_t device_type, int32_t enabled, int32_t dtype) {
  return guarded([&] {
    auto type = static_cast<c10::DeviceType>(device_type);
    auto scalar = static_cast<at::ScalarType>(dtype);
#if OT_TORCH_AT_LEAST(2, 4)
    if (enabled != 0) {
      at::autocast::set_autocast_dtype(type, scalar);
    }
    at::autocast::set_autocast_enabled(type, enabled != 0);
#else
    if (type == c10::DeviceType::CUDA) {
      if (enabled != 0) {
        at::autocast::set_autocast_gpu_dtype(scalar);
      }
      at::autocast::set_enabled(enabled != 0);
    } else if (type == c10::DeviceType::CPU) {
      if (enabled != 0) {
        at::autocast::set_autocast_cpu_dtype(scalar);
      }
      at::autocast::set_cpu_enabled(enabled != 0);
    } else {
      throw std::invalid_argument("Autocast exists for the CPU and for CUDA only.");
    }
#endif
    // The cache holds the weights cast so far; leaving the region must drop them, or the next step trains with old ones.
    if (enabled != 0) {
      at::autocast::increment_nesting();
    } else if (at::autocast::decrement_nesting() == 0) {
      at::autocast::clear_cache();
    }
  });
}

int32_t ot_is_autocast(int32_t device_type) {
  auto type = static_cast<c10::DeviceType>(device_type);
#if OT_TORCH_AT_LEAST(2, 4)
  return at::autocast::is_autocast_enabled(type) ? 1 : 0;
#else
  return (type == c10::DeviceType::CUDA ? at::autocast::is_enabled() : at::autocast::is_cpu_enabled()) ? 1 : 0;
#endif
}

int ot_manual_seed(uint64_t seed) {
  return guarded([&] { at::manual_seed(seed); });
}

int ot_generator_new(int32_t device_type, int32_t device_index, uint64_t seed, ot_generator** result) {
  return guarded([&] {
    c10::Device device(static_cast<c10::DeviceType>(device_type), static_cast<c10::DeviceIndex>(device_index));
    at::Generator generator;
    if (device.is_cpu()) {
      generator = at::detail::createCPUGenerator(seed);
    } else {
      // No public factory without CUDA headers: a copy of the device's own generator is a new, independent one.
      generator = context().defaultGenerator(device).clone();
      generator.set_current_seed(seed);
    }
    *result = new ot_generator{generator};
  });
}

int ot_generator_default(ot_generator** result) {
  return guarded([&] { *result = new ot_generator{at::detail::getDefaultCPUGenerator()}; });
}

void ot_generator_free(ot_generator* generator) {
  delete generator;
}

int ot_generator_seed(ot_generator* generator, uint64_t seed) {
  return guarded([&] {
    auto& target = checked(generator);
    std::lock_guard<std::mutex> lock(target.mutex());
    target.set_current_seed(seed);
  });
}

int ot_generator_initial_seed(ot_generator* generator, uint64_t* result) {
  return guarded([&] { *result = checked(generator).current_seed(); });
}

int ot_generator_get_state(ot_generator* generator, ot_tensor* result) {
  return guarded([&] {
    auto& source = checked(generator);
    std::lock_guard<std::mutex> lock(source.mutex());
    *result = release(source.get_state());
  });
}

int ot_generator_set_state(ot_generator* generator, ot_tensor state) {
  return guarded([&] {
    auto& target = checked(generator);
    std::lock_guard<std::mutex> lock(target.mutex());
    target.set_state(borrow(state));
  });
}

int32_t ot_num_threads(void) {
  return at::get_num_threads();
}

int ot_set_num_threads(int32_t threads) {
  return guarded([&] { at::set_num_threads(threads); });
}

int32_t ot_num_interop_threads(void) {
  return at::get_num_interop_threads();
}

int ot_set_num_interop_threads(int32_t threads) {
  return guarded([&] { at::set_num_interop_threads(threads); });
}

int32_t ot_cuda_device_count(void) {
  try {
    return at::hasCUDA() ? static_cast<int32_t>(at::getNumGPUs()) : 0;
  } catch (...) {
    return 0; // a driver that cannot be reached is a machine without GPUs
  }
}

int32_t ot_has_cudnn(void) {
  return at::hasCUDA() && at::detail::getCUDAHooks().hasCuDNN() ? 1 : 0;
}

int ot_cuda_synchronize(int32_t device_index) {
  return guarded([&] { at::detail::getCUDAHooks().deviceSynchronize(static_cast<c10::DeviceIndex>(device_index)); });
}

int ot_set_switch(int32_t which, int32_t enabled) {
  return guarded([&] {
    bool on = enabled != 0;
    switch (which) {
      case OT_ALLOW_TF32_CUBLAS:
        return context().setAllowTF32CuBLAS(on);
      case OT_ALLOW_TF32_CUDNN:
        return context().setAllowTF32CuDNN(on);
      case OT_BENCHMARK_CUDNN:
        return context().setBenchmarkCuDNN(on);
      case OT_DETERMINISTIC_ALGORITHMS:
        return context().setDeterministicAlgorithms(on, false);
      default:
        throw std::invalid_argument("There is no switch " + std::to_string(which) + ".");
    }
  });
}

int32_t ot_get_switch(int32_t which) {
  switch (which) {
    case OT_ALLOW_TF32_CUBLAS:
      return context().allowTF32CuBLAS() ? 1 : 0;
    case OT_ALLOW_TF32_CUDNN:
      return context().allowTF32CuDNN() ? 1 : 0;
    case OT_BENCHMARK_CUDNN:
      return context().benchmarkCuDNN() ? 1 : 0;
    case OT_DETERMINISTIC_ALGORITHMS:
      return context().deterministicAlgorithms() ? 1 : 0;
    default:
      return 0;
  }
}
